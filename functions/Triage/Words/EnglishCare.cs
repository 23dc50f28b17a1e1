namespace SocialInbox.Triage.Words;

/// <summary>English: what cannot wait.</summary>
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
            injur*; hurt my|me|himself|herself|his|her|our|himself; cut my|his|her|himself|me|herself; bleed*; blood; stitches; a&e; emergency room;
            ambulance; doctor; paramedic*; concussion; broken ~ wrist|arm|leg|finger|ankle|collarbone|rib|tooth|nose; fell ~ stairs|ladder|head;
            trapped; pinched; crushed ~ finger|hand|fingers; chok*; suffocat*; toxic; poison*; allergic; rash; carbon monoxide; gas leak;
            smell of gas; smells of gas; gas smell; chemical burn; collapsed ~ under|with|while|on; with me in it;
            stranger* ~ voice|baby|camera|talking; someone ~ talked|speaking|talking ~ baby|camera|monitor; baby monitor; almost died; nearly died;
            could have died|killed|been; nearly killed; could have been; came loose ~ motorway|road|driving; on the motorway; brakes failed;
            near miss; thank god no|nobody; followed my|me|her|us; harassed; threatened; assault*; groped; hair caught; got caught in; caught in the;
            cut it out; had to cut; bruise*; bruised; sprain*; concuss*; plaster cast; graze*; broke my|his|her|their; knocked out; unconscious;
            faint*; passed out; ripped out; landed on my|his|her; on top of me|him|her|us; landed on; melted into;
            hole in my|the ~ jacket|carpet|table|floor; burn mark*; burn hole*; small parts; came loose while;
            kid|son|daughter|child|dog|baby|toddler|cat|boy|girl|he|she ~ swallowed; swallowed by my|a child; hit|hits|hitting ~ eye|face|head|teeth;
            near the eye; under the eye; somebody|someone|stranger|man|voice ~ talked|spoke|talking|speaking ~ baby|child|daughter|son;
            came off my|his|her foot; hurt badly; in|to|at hospital; hospitalised; hospitalized; ended up in; taken to hospital;
            in my|his|her|their ~ mouth; no earth; not earthed; ungrounded; choking hazard; flamethrower; eyebrows; choke; strangle; cord around;
            gas canister
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
            liability; letter before; cease and desist; statutory; unlawful; breach of contract; section 75; formal complaint
            """),
        new("en", Cue.Privacy, """
            gdpr; data protection; data breach; data leak; leaked; my data; personal data; personal details|information;
            other peoples|customers|customer ~ details|orders|data|address|invoices|names|email;
            someone elses ~ invoice|order|details|address|account|data|name|receipt; strangers ~ details|order|address|invoice; another customers;
            privacy; subject access; ico; spying; listening in; watching us; delete my data|account; right to be forgotten; visible to everyone;
            exposed my|our; my phone number|address|name|email ~ stranger*|label|public|visible; my details; other customers;
            internal email|emails|documents; cc d everyone; without permission; without my permission|consent; my photo ~ used|posted|without
            """),
        new("en", Cue.Press, """
            journalist; reporter; newspaper; press enquiry|inquiry|office|team|request|contact; for comment; comment on; a comment from;
            on the record; editor; writing a piece|an|about; a story on; we are running; deadline for comment; bbc; itv; podcast; tv show;
            documentary; investigating; going viral; gone viral; viral; views already; million views; thousand shares; news desk; statement from;
            radio station; local radio|paper|press; filming for; our viewers|readers|listeners; statement; write|writing for the;
            student paper|newspaper
            """),
        new("en", Cue.Vulnerable, """
            dementia; alzheimer*; suicid*; kill myself; end it all; cant go on; cant cope; desperate; homeless; lost my job; cant afford; benefits;
            disabled; disability; wheelchair; carer; bereave*; passed away; funeral; widow; oxygen; pacemaker; ventilator; medical device;
            life saving; elderly; year old mother|father|mum|dad|gran|nan|grandmother|grandma|neighbour; hospice; terminal; mental health;
            mum|mom|dad|gran|nan|grandmother|grandfather|grandma|grandad|mother|father|aunt|uncle|neighbour ~ 75|76|77|78|79|80|81|82|83|84|85|86|87|88|89|90|91|92|93|94|95|96|97|98|99;
            visually impaired; partially sighted; hard of hearing; autistic
            """),
        new("en", Cue.Partner, """
            apply; application; apprentice*; internship; placement; vacancy; vacancies; hiring; job opening; careers; cv; collab*; collaborat*;
            partnership; sponsor*; donate; donation; charity; raffle; wholesale*; reseller; stockist; supplier; distributor; b2b; trade account;
            affiliate; permission to use; image rights; dissertation; thesis; survey; school trip; site visit; factory tour; tour of; permission;
            seasonal work; work experience; part time; full time; applied; hiring process; interview; prop; film shoot; guest speaker; resell;
            stock your; carry your; b&b; bulk order; bulk
            """),
    ];
}
