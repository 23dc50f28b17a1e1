using System.Collections.Frozen;
using SocialInbox.Triage.Reading;

namespace SocialInbox.Triage.Words;

/// <summary>Names and terms of kinship with which one user calls another. Names that are also everyday words are left out.</summary>
internal static class FirstNames
{
    public static readonly FrozenSet<string> All = """
        aaron abdul achim ada adam adrian agnes ahmed aileen alan albert alessandro alex alexa alexander alexandra alfred ali alice alicia alina aline alisa allan amanda amelie amy ana andi andre andrea andreas andrew andy angela angelika anja anke ann anna annalena anne annegret anneke anneliese annemarie annette annika anthony anton antonia antje arne arnold arthur astrid axel ayse
        barbara bastian beate beatrice becky ben benedikt benjamin benny bernd bernhard bert bettina betty bianca birgit birte björn bob bodo boris brad brenda brian brigitte britta bruno burkhard
        caitlin callum cara carina carl carla carlo carlos carmen caro carol carolin carolina caroline carsten catherine cathy cem chantal charlie charlotte chloe chris christa christel christian christiane christina christine christoph christopher cindy claire clara claudia claus clemens colin connor conny constanze cora cornelia craig cristina
        daisy dana daniel daniela danielle danny dave david dean debbie deborah denise dennis derek detlef diana diane dieter dietmar dilek dirk dominik donna dora doreen doris dorothea dorothee doug dylan
        eckhard ed eddie edith edward egon elena eleni elfriede eli elias elif elisa elisabeth elise elizabeth elke ella ellen elli elliot elsa elvira emil emilia emily emine emma enrico eric erich erik erika erin ernst erwin esra esther ethan eugen eva evelyn ewa
        fabian fabio fatih fatma felicitas felix ferdinand fiete finja finn fiona flo florian francesca francesco frank franka franz franziska frauke fred freddy frederik freya frieda friederike friedrich fritz
        gabi gabriel gabriela gabriele gareth gary gavin gemma geoff georg george georgia gerald gerd gerda gerhard gert gertrud gina giovanni gisela gitta giulia giuseppe gordon graham greg greta gudrun guido gunnar günter günther gustav
        hakan hanna hannah hanne hannelore hannes hans harald harriet harry hartmut hasan hayley heather hedwig heide heidi heike heiko heiner heinrich heinz helen helena helene helga helge helmut hendrik henning henriette henrik henry herbert hermann hilde hildegard hilke holger horst howard hubert hugo
        ian ida ilona ilse imke ina ines inga inge ingeborg ingo ingrid irene iris irmgard isa isabel isabell isabella ivan ivonne
        jack jacqueline jakob james jamie jan jana jane janet janina janine jannik jannis jasmin jasmine jason jasper javier jean jeanette jen jenna jennifer jenny jens jeremy jess jessica jill jim jimmy joachim joan joanna joanne jochen joe joel johanna johannes john johnny jolanta jon jona jonas jonathan jordan jörg jörn josef josefine joseph josh joshua joyce juan judith jules julia julian juliane julie jupp jürgen jutta
        kai karen karin karina karl karla karola karolina karsten kasia kat katarina kate katharina kathi kathleen kathrin kathy katie katja katrin kay keith kelly ken kerstin kevin kieran kilian kim kira kirsten kirsty klara klaus knut konrad konstantin kristian kristin kristina kurt kyle
        lara larissa lars laura lauren lea leah lena leni lennard lennart leo leon leonie leslie levi lewis liam lilli lilly lina linda linus lisa liv liz loren lorenz lothar lotta lotte louis louisa louise luca lucas lucia lucy ludger ludwig luisa luise luka lukas luke lutz lydia lynn
        maddie madeleine madison magda magdalena maggie maik maike maja malte mandy manfred manuel manuela marc marcel marco marcus marek maren margaret margarete margit margot margret maria marian marianne marie mariella marina mario marion marit marius marlene marlies marta martha martin martina marvin mary mathias mathilda matt matteo matthew matthias mats maurice maximilian mehmet meike mel melanie melina melissa merle mia micha michael michaela michelle mike mila milena mina mira miranda miriam mirko mohamed moni monica monika moritz murat mustafa
        nadia nadine nadja naomi natalia natalie natascha nate nathan neil nele nick nicki nicky nico nicola nicole nigel niklas nikola nils nina nisa noah noel nora norbert norman
        oksana olaf ole oleg olena olga oli oliver olivia olli omar oscar oskar otto owen
        paolo pascal pat patricia patrick patty paul paula pauline pedro peggy penny peter petra phil philip philipp phoebe pia piotr
        rachel rafael rainer ralf ralph ramona raphael rebecca regina regine reiner reinhard reinhold renate rené rhys ricarda richard rick rita rob robbie robert roberto robin roger roland rolf roman ron ronja ronny rosa rosemarie rosi ross roswitha roy ruben rüdiger rudi rudolf rupert ruth ryan
        sabine sabrina sally sam samantha samir samuel sandra sandy sara sarah sascha saskia scott sean sebastian selina selma serkan seth sharon shaun sheila shirley siegfried sigrid silas silke silvia simon simone sina sinead sofia sofie sonja sophia sophie stacey stefan stefanie steffen steffi stella stephan stephanie stephen steve steven stuart sue susan susanne susi suzanne svantje sven svenja svetlana sylvia
        trish gaz daz baz shaz kaz lou ellie libby abby abi hollie hayden ashley lindsay kirsty rhiannon gwen megan meg nia sian dawn joyce elaine maureen pauline brenda irene doreen
        tabea tamara tania tanja tara tatjana ted teresa terry tessa thea theo theresa thomas thorsten tilda till tillmann tim timo tina tino titus tjark tobi tobias tom tommy toni tony torben torsten tracy trevor trudi tyler
        udo ulf uli ulla ullrich ulrich ulrike ursel ursula ute uwe
        valentin valerie vanessa vera verena veronika vicky victor victoria viktor viktoria vincent viola vivien volker
        waltraud walter wayne wendy werner wiebke wilfried wilhelm willi william wolf wolfgang
        xaver yannick yasemin yasmin yusuf yvonne zoe zeynep
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(name => FoldLetters.Fold(name)).ToFrozenSet();

    public static readonly FrozenSet<string> Kin = """
        mama papa mutti vati oma opa schatz schatzi liebling süße süßer brudi bruder schwesterherz schwester mädels jungs leute maus mausi
        mum mom mummy dad daddy nan gran grandma babe hun bro sis bestie mate darling honey lads girls dude
        maman chéri chérie mamma amore tesoro mamá papá amor mam kochanie mamo canım kanka anne мамо сонце
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(name => FoldLetters.Fold(name)).ToFrozenSet();
}
