namespace SocialInbox.Triage.Words;

/// <summary>English: what cannot wait, and what it is when nothing is wanted.</summary>
internal static class EnglishCare
{
    public static readonly WordList[] Lists =
    [
        new("en", Cue.Danger, """
            caught fire; on fire; a fire; fire hazard; fire risk; fire safety; house fire; flame; flames; burn; burnt; burned; burning; burns;
            scorch*; singed; smoke; smoking; smoked; smoulder*; smolder*; melt*; glowing; red hot; spark; sparks; sparked; sparking; short circuit;
            shorted; electric shock; electrocut*; shocked me|my|us|him|her; got a shock|zapped; gave me a shock; zapped; live wire; exposed wire*;
            tripped the; trips the; fuse box; exploded; explode; explodes; explosion; blew up; blown up; burst into; burst open; boiling water;
            scald*; blister*; dangerous; danger; hazard*; unsafe; not safe; safety; safety issue|hazard|concern|recall; recall; recalled; accident;
            injur*; hurt my|me|himself|herself|his|her|our|himself; cut my|his|her|himself|me|herself; bleed*; blood; stitches; hospital; a&e;
            emergency room; ambulance; doctor; paramedic*; concussion; broken ~ wrist|arm|leg|finger|ankle|collarbone|rib|tooth|nose;
            fell ~ stairs|ladder|head; trapped; pinched; crushed ~ finger|hand|fingers; chok*; swallowed; suffocat*; toxic; poison*; allergic; rash;
            carbon monoxide; gas leak; smell of gas; smells of gas; gas smell; chemical burn; collapsed ~ under|with|while|on; with me in it;
            stranger* ~ voice|baby|camera|talking; someone ~ talked|speaking|talking ~ baby|camera|monitor; baby monitor; almost died; nearly died;
            could have died|killed|been; nearly killed; could have been; came loose ~ motorway|road|driving; on the motorway; brakes failed;
            near miss; thank god no|nobody; followed my|me|her|us; harassed; threatened; assault*; groped; hair caught; got caught in; caught in the;
            cut it out; had to cut; bruise*; bruised; sprain*; concuss*; plaster cast; graze*; broke my|his|her|their; knocked out; unconscious;
            faint*; passed out; ripped out; landed on my|his|her; on top of me|him|her|us; landed on; melted into;
            hole in my|the ~ jacket|carpet|table|floor; burn mark*; burn hole*; small parts; came loose while
            """),
        new("en", Cue.Fraud, """
            fraud*; scam; scams; scammed; scammer*; scamming; phishing; fake*; counterfeit*; knock off; knockoff; impersonat*; pretending to be;
            posing as; claiming to be; is this|that|it ~ you|legit|real|genuine|official|really; is this you; is this real; is this legit;
            are you really; official account; cloned; clone; hacked; hacker*; my account ~ ordered|hacked|someone;
            someone ~ used my|ordered|logged|accessed|account; unauthorised; unauthorized; identity theft; stolen card|identity|details; not them;
            suspicious ~ email|text|message|link|call|site; clicked the|on|it; text message ~ link|parcel;
            got a text|sms|email|call|message|dm ~ from|saying|asking|claiming; asked for my card|bank|pin;
            won a|the ~ giveaway|prize|competition ~ card|link|fee
            """),
        new("en", Cue.Legal, """
            lawyer*; solicitor*; attorney; legal action|advice|team|department|steps; legally; sue; suing; lawsuit; small claims; court; tribunal;
            trading standards; ombudsman; consumer rights; consumer protection; consumer council; advertising standards; asa complaint;
            citizens advice; which magazine; police; crime number; crime reference; patent*; copyright*; trademark; infring*; compensation; liable;
            liability; letter before; cease and desist; statutory; illegal; unlawful; breach of contract; section 75; formal complaint
            """),
        new("en", Cue.Privacy, """
            gdpr; data protection; data breach; data leak; leaked; my data; personal data; personal details|information;
            other peoples|customers|customer ~ details|orders|data|address|invoices|names|email;
            someone elses ~ invoice|order|details|address|account|data|name|receipt; strangers ~ details|order|address|invoice; another customers;
            privacy; subject access; ico; spying; listening in; watching us; delete my data|account; right to be forgotten; visible to everyone;
            exposed my|our
            """),
        new("en", Cue.Press, """
            journalist; reporter; newspaper; press enquiry|inquiry|office|team|request|contact; for comment; comment on; a comment from;
            on the record; editor; editorial; magazine; writing a piece|an|about; a story on; we are running; deadline for comment; bbc; itv; radio;
            podcast; tv show; documentary; investigating; investigation; going viral; gone viral; viral; views already; million views;
            thousand shares; news desk; statement from
            """),
        new("en", Cue.Vulnerable, """
            dementia; alzheimer*; suicid*; kill myself; end it all; cant go on; cant cope; desperate; homeless; lost my job; cant afford; benefits;
            disabled; disability; wheelchair; carer; bereave*; passed away; funeral; widow; oxygen; insulin; pacemaker; ventilator; medical device;
            life saving; elderly; year old mother|father|mum|dad|gran|nan|grandmother|grandma|neighbour; hospice; terminal; mental health
            """),
        new("en", Cue.Partner, """
            apply; application; apprentice*; internship; placement; vacancy; vacancies; hiring; job opening; careers; cv; collab*; collaborat*;
            partnership; sponsor*; donate; donation; charity; raffle; wholesale*; reseller; stockist; supplier; distributor; b2b; trade account;
            affiliate; permission to use; image rights; dissertation; thesis; survey; school trip; site visit; factory tour; tour of
            """),
        new("en", Cue.Praise, """
            love; loves; loved; loving; lovely; beautiful*; gorgeous; stunning; cute; adorable; amazing; awesome; brilliant*; fantastic; fabulous;
            fab; great; excellent; superb; outstanding; wonderful; perfect*; incredible; impressed; best; ace; top notch; first class; first-class;
            second to none; spot on; bang on; legend*; hero; heroes; saint; gem; delight*; delicious; happy; pleased; chuffed; thrilled; delighted;
            satisfied; glad; grateful; recommend*; highly recommend; would recommend; well done; good job team; great job team;
            well made|built|designed|packaged|packed|worth|earned|deserved; good quality|value|stuff|shop|service|people|work|looking;
            top quality|service|class|marks; high quality; great quality|service|value|product|shop|tutorial|video|team|people|idea|fun|stuff;
            quick delivery|exchange|service|response; fast delivery|shipping|service; super fast; next day;
            arrived early|quickly|fast|safely|next|before; helpful; friendly; kind; patient; polite; knowledgeable; thoughtful; no fuss; no hassle;
            no quibble; hassle free; no problem*; no issues; no complaints; cant fault; couldnt fault; cannot fault; nothing to complain; no regrets;
            dont regret; cant wait; cant stop smiling; never been happier; never let me down; never lets me down; still going strong; still works;
            still working; going strong; survived everything; has survived; works perfectly|great|well|like a charm|a treat|beautifully|fine|every;
            works a treat; like a charm; does the job; does what it says; game changer; life saver; lifesaver; saved me|my|us|the;
            made my|our day|week|year|trip|weekend|evening; makes me smile|happy; obsessed; addicted; in love; so jealous; jealous; goals; vibes;
            cozy; cosy; dreamy; magic; magical; swoon; yes please;
            so good|cool|nice|pretty|beautiful|cute|cozy|satisfying|soothing|relaxing|clever|proud; wow; yay; woohoo; nice; neat; cool; sweet;
            respect; kudos; props; hats off; hat off; credit to; shout out to; shoutout to; five stars; 5 stars; 10/10; a+; worth every|it|the;
            bargain; keep it up; keep up; keep going; more like this; more of this; more of these; more content; congrats; congratulations;
            happy birthday; happy anniversary; cheers to; good luck; proud; impressive; satisfying; enjoy*; enjoyed; favourite*; favorite*; the best;
            in the best way; best way; exactly how i like; reliable; sturdy; solid; comfy; comfortable; how it should be; restored my faith; faith in;
            go girl; you rock; bless; so|very|really|too pretty; superstar*; faith restored; in full; back in full; refunded in full;
            got a kind|lovely|quick|great; that is class; thats class; how i like; not bad; not bad at all; no bother; nothing beats; nothing better;
            couldnt be better|happier|easier; cant complain; without a hitch|word|fuss|problem; no nonsense; no faff; no questions asked; no drama;
            never better; never gets old; cant get enough; fell|falling in love; melts my heart; outlived; outlasted; survived; lasted years|forever;
            years old and still; year six|seven|five|eight|nine|ten; going on ten|five|six|seven|eight|twenty years;
            saved our|the|my ~ trip|day|holiday|marriage|wedding|life; marvellous*; marvelous; splendid; tidy; lush; grand; belter; banging; sublime;
            exquisite; charming; delightful; tasteful; elegant; classy; cracking; corker; champion; champions;
            top people|folk|folks|shop|job|team|lads|notch; great folks; solid place|shop|kit|product|choice|advice; lovely people|folk|staff;
            like family; above and beyond; went out of their|her|his way; couldnt do enough; exceeded; beyond expectations; pleasant surprise;
            pleasantly surprised; worth the wait; worth the trip; fits like a glove; like a glove; snug; toasty; bone dry; dry as a bone;
            stayed dry|warm; kept us|me dry|warm|cosy|going; keeps us|me dry|warm|cosy|going; trusty; faithful; just ordered; already ordered|bought;
            bought two|three|another|one for; getting another; on my second|third; wishlist; on my wishlist|list; want one; gimme; instant buy;
            im sold; subscribed; learned a lot; learnt; informative; educational; well explained; clearly explained; clear and; best explanation;
            soothing; asmr; relaxing; mesmerising; mesmerizing; gold; pure gold; comedy gold; king; queen; kings; goat; fire 🔥; slay; iconic;
            chef kiss; chefs kiss; perfection; pleasure; joy; a joy; blessing; bless them|you; thumbs up; big up; round of applause; high five;
            same to you; you too; merry christmas; happy new year|easter|holidays|halloween; happy friday|monday|weekend|sunday
            """),
        new("en", Cue.Thanks, """
            thanks; thank you; thankyou; thank u; thx; ty; tysm; cheers; ta; many thanks; big thanks; much appreciated; appreciate*; thank
            """),
        new("en", Cue.Settled, """
            works now; working now; it works; now works; now working; all good; all sorted; sorted; all sorted now; got sorted; sorted it; fixed it;
            fixed now; all fixed; fixed for|it for|at; resolved; solved; got it now; got it working; did the trick; that did it; that worked;
            worked a treat; that helped; found it; figured it out; turned up; has arrived; came today; showed up;
            replaced ~ free|quickly|within|next|without|immediately|straight; replacement came|arrived|sent|within|was;
            new one arrived|came|sent|within|next; refunded ~ quickly|straight|immediately|within|same; sent a|me a new|replacement; exchanged;
            my fault|mistake|bad|error; my own fault; user error; never mind; nevermind; no worries; ignore me; scrap that; makes sense; got it;
            understood; dont mind; doesnt bother me; doesnt matter; no big deal; not a big deal; was not; arrived today|now|safely|eventually;
            landed this morning|today|safely; swapped without; fits like a glove; back up and running; good as new; like new again; my own doing;
            own doing
            """),
        new("en", Cue.Joke, """
            lol; lmao; lmfao; rofl; haha*; hehe*; ha; jk; just kidding; joking; kidding; xd; im dead; i cant 😂; crying 😂; dying 😂; hilarious; funny;
            laughed; made me laugh
            """),
        new("en", Cue.ToFriend, """
            for you; for us; us; you need this; we need this|to|these; remember when; told you; this is you; so you; look at this; look; come with;
            are you coming; you coming; want to go; shall we; lets go; lets do; you free; your birthday; your mum|dad|place|kitchen|bedroom;
            get your card; babe; bro; mate; dude; girls; lads; mum; dad; hun; bestie; tagging; your one; next year us; is this the one from; us in;
            me and you; you and me
            """),
        new("en", Cue.Advice, """
            you have to|need to|can|could|should|want to|might|just|must; just press|hold|turn|use|pull|push|take|put|try|unscrew|clean|wait;
            try turning|holding|pressing|using|cleaning|a|the|it|taking|putting; hold ~ button|buttons|both; press and hold; press the; make sure;
            mine did the same; same happened|here ~ fixed|sorted; they told me; it says so; says so in; in the faq; in the manual; in the description;
            i use|used; we use|used; mine is|was|has|lasts|fits|takes|weighs; ours is|was|has|did|fits; had mine; got mine; flew with;
            they charge|dont|do|sand|redo|send|replace|said|will; you get; you pay; go for; go with; id go; size up; size down; runs true
            """),
        new("en", Cue.Promotion, """
            dm me; dm us; dm for; dm to; send|sent pic|pics|photo to; promote it|your|on|this; shoutout 📸; collab with us; be our ambassador;
            brand ambassador; check my|our|out my|out our ~ bio|page|profile|channel|link|store; link in|on bio|my|profile; follow me|us|for|back|my;
            follow for follow; f4f; like4like; sub4sub; subscribe to my|our; check out my|our|this; click here|link|the link|below|my|now;
            claim your|now|it|free; free airdrop; airdrop; crypto; bitcoin; btc; eth; nft; forex; passive income;
            earn ~ daily|weekly|$|from home|online|per; make money; working from home; work from home; financial freedom; 100x; to the moon;
            not financial advice; presale; whitelist; connect wallet; usdt; followers for|cheap|fast; real followers; buy followers;
            grow your|fast|instagram|business|account; boost your; increase your|sales|traffic; seo; backlinks; rank* on|first|your; guest post;
            web design*; website design; +1; text me on; contact me on; inbox me; escort; onlyfans; hot singles; nudes; viagra; cbd gummies; casino;
            credit repair; spell caster; recovered my; recovery expert; hack ~ account; get rich; giveaway winner;
            you have won|been selected|been chosen; congratulations you; lucky winner; free iphone; gift card giveaway;
            your page ~ deleted|disabled|violat*|removed|suspended; your account ~ deleted|disabled|violat*|suspended; copyright violation;
            community standards; appeal here; blue badge; meta support; your feed; your page is; your profile;
            love your feed|page|profile|content|style; our brand; partner with you; message @; dm @; grow together; promote you; feature you;
            send us a dm; brand rep
            """),
        new("en", Cue.Lure, """
            whatsapp; telegram; invest; investment*; investor; free; hurry; winner; loan; loans; bet; betting; limited time|offer; act now; wallet;
            trading; keto; weight loss; sexy; traffic; inbox me; check ~ dm|dms|inbox; visit my|our; promote; verify your account; link in bio;
            selected; text me on; contact me on; website design*; jackpot; earn; collab; collaboration; ambassador; followers; subscribe; shoutout;
            claim; congratulations; bonus; profit*; income
            """),
        new("en", Cue.Competition, """
            giveaway; competition; win a; win one; win this; to win; enter by; prize; raffle; sweepstake; contest; advent calendar; draw
            """),
        new("en", Cue.Invitation, """
            tell us; show us; share your; tag a|someone|your; which ~ should|is|would|do; what is your; whats your; where is your;
            guess what|who|where; caption this; your favourite|favorite; comment below; vote; poll; who is; who else; see you; big things; stay tuned;
            behind the scenes; meet the team; bloopers; happy; good morning; monday; friday; weekend; pack with me; thank you; anniversary; years of;
            what would; name our|this|it; headband or; this or that; which one; season
            """),
        new("en", Cue.OtherBearer, """
            northern lights; aurora*; borealis; tromso; iceland; lapland; arctic; solar storm; kp index; ferry; sailing; cruise; hotel; hostel;
            kindergarten; school; choir; band; gig; album; song; track; single; novel; movie; series; film; horse; racehorse; train; locomotive;
            brewery; beer; pub; football; club; pharmacy; guesthouse; yacht; theatre; theater; cinema; screening; premiere; orchestra; captain;
            harbour; harbor; deck; berth; author; publisher; chapter; kick off; league; festival; trawler; icebreaker; satellite; night sky;
            long exposure; magnetometer
            """),
        new("en", Cue.News, """
            via; source; reports; reported that; announced; press release; according to; article; blog post; read more; breaking; headline;
            interview with; just published; review of; pledge; launches; unveils; partners with; acquires
            """),
        new("en", Cue.Negation, """
            no; not; never; none; nothing; nobody; nowhere; without; neither; nor; hardly; barely; cant; cannot; wont; dont; doesnt; didnt; isnt;
            arent; wasnt; werent; wouldnt; couldnt; shouldnt; havent; hasnt; hadnt; aint; nope; nah; zero; lacks; lacking
            """),
        new("en", Cue.Contrast, """
            but; however; although; though; unfortunately; sadly; except; despite; otherwise; instead; apparently; supposedly; until; unless;
            apart from; would have; wish; only thing|downside|complaint|gripe
            """),
        new("en", Cue.Hedge, "only; just; yet; still; actually; rather; even; almost; bit; slightly; somehow"),
        new("en", Cue.Owner, "mine; my; ours; our; bought; got; have; had; own; owned; received; ordered"),
        new("en", Cue.SmallAd, """
            selling my; selling our; selling a; for sale; i am selling; collection only; pick up only; ono; free to a good home; giving away my;
            swap for
            """),
        new("en", Cue.FirstPerson, "i; im; ive; id; me; we; us; weve; were; myself"),
        new("en", Cue.ToBrand, "you; your; youre; youve; yours; guys; u; ur; team"),
    ];
}
