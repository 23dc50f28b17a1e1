namespace SocialInbox.Triage.Words;

/// <summary>English: praise, jokes, talk among users, spam, and the small words that turn a meaning.</summary>
internal static class EnglishTalk
{
    public static readonly WordList[] Lists =
    [
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
            still working; going strong; survived everything; has survived; works perfectly|great|well|like+a+charm|a+treat|beautifully|fine|every;
            works a treat; like a charm; does the job; does what it says; game changer; life saver; lifesaver; saved me|my|us|the;
            made my|our day|week|year|trip|weekend|evening; makes me smile|happy; obsessed; addicted; in love; so jealous; jealous; goals; vibes;
            cozy; cosy; dreamy; magic; magical; swoon; yes please;
            so good|cool|nice|pretty|beautiful|cute|cozy|satisfying|soothing|relaxing|clever|proud; wow; yay; woohoo; nice; neat; cool; sweet;
            respect; kudos; props; hats off; hat off; credit to; shout out to; shoutout to; five stars; 5 stars; 10/10; worth every|it|the; bargain;
            keep it up; keep up; keep going; more like this; more of this; more of these; more content; congrats; congratulations; happy birthday;
            happy anniversary; cheers to; good luck; proud; impressive; satisfying; enjoy*; enjoyed; favourite*; favorite*; the best; in the best way;
            best way; exactly how i like; reliable; sturdy; solid; comfy; comfortable; how it should be; restored my faith; faith in; go girl;
            you rock; bless; so|very|really|too pretty; superstar*; faith restored; in full; back in full; refunded in full;
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
            same to you; you too; merry christmas; happy new year|easter|holidays|halloween; happy friday|monday|weekend|sunday; an angel; angels;
            youre a star; a star; the only reason; made our|my|the ~ again; mended; fixed my|our|grandmothers|grandads|dads|mums; never missed;
            still sits; still burns|shines|glows; keeps coffee|it|them|my|our hot|cold|warm|dry; raise; give ~ a raise|medal; made to last;
            built to last; grinning; grin; smile; smiling; giggled; hang in there; great to see; good to see; lovely to see; nice to see;
            night and day; game changing; finally switched; switched to; customer|customers for life; rest my case; name all over it; like a god;
            feel like a; heart is full; full heart; deserves; oscar; zero drips|issues|problems|complaints; not one in; not a single;
            let my|our|me ~ dry|warm; best neighbour; tradition; confirmed; passed the test; stood the test; in our family; family loves;
            kids love|call; came in handy; does its job; happy camper*; changed my life; still lit; no holes; couldnt have been more|nicer|kinder;
            talked me through; back in business; sorted in|by; keep shining; proud to own; built like; indestructible; bombproof; bomb proof;
            bulletproof; rock solid; lasts forever|ages|years; lasted ~ years; going after|since|for ~ years; been using ~ years; use it every|daily;
            used it every; whisper quiet; super quiet; really nice|good|lovely|pretty|helpful|friendly|kind|impressed|happy|pleased|useful;
            very nice|good|lovely|pretty|helpful|friendly|kind|impressed|happy|pleased|useful; quite nice|good|lovely|pretty; warm light|glow;
            lovely light|glow; beautiful light|glow; mood lighting; ambience; ambiance; aesthetic; eye catching; eyecatching; conversation starter;
            statement piece; work of art; masterpiece; stylish; timeless; head over heels; over the moon; blown away; made me cry|tear; happy tears;
            tears of joy; teared up;
            my mum|mom|dad|wife|husband|partner|daughter|son|kids|gran|nan|cat|dog|girlfriend|boyfriend|sister|brother|family|whole family|friends loves|love|loved|adores|adored|approves|approved|wants one|stole|steals|is obsessed|are obsessed;
            everyone loves|loved|asks|asked|wants; everyone asked where; so many compliments; got compliments; jealous neighbours;
            the neighbours are jealous; passing it on; told all my|everyone; telling everyone; sent it to my; will be back; well be back; ill be back;
            came back for; keep coming back; regular customer; regulars; loyal customer; worth a visit|the drive|the detour;
            worth the drive|detour|journey; made the drive; like coming home; nostalgia; nostalgic; takes me back; took me back; reminds me of;
            lovely staff|team|shop|people|man|lady|chap|lad|girl; such a lovely|nice|great|kind|good|helpful|friendly|beautiful|treat; took the time;
            took time to; spent ~ hour|time ~ me|us; patience of a; nothing too much trouble; nothing was too much; no trouble at all; went the extra;
            extra mile; know their stuff; knows his|her stuff; knew exactly; honest advice; good advice; great advice; sound advice; talked me out;
            threw in a; little extra; handwritten note|card; hand written note|card; cute note; nice touch that;
            beautifully packed|packaged|wrapped|made; carefully packed|wrapped; plastic free; super speedy; lightning fast; lightning quick;
            before i could; ahead of schedule|time; cheaper than expected|i thought; better than expected|described|the|i|my; prettier than|in;
            nicer than|in; exactly as described|pictured|advertised|expected|hoped; just as described|pictured|advertised|expected|hoped;
            fits perfectly|great|like|well|a treat; fit perfectly|great|like|well;
            looks great|amazing|good|lovely|fab|fantastic|perfect|stunning|beautiful|so;
            look great|amazing|good|lovely|fab|fantastic|perfect|stunning|beautiful|so; feels great|amazing|good|lovely|like|solid|premium;
            sleep like a; slept like a; best sleep; best thing; best purchase|buy|decision|money|present|gift|day|morning|part; money well spent;
            well spent; no brainer; cant live without; cant imagine; wouldnt be without; never without; take it everywhere; never leaves my;
            faithful companion; old friend; still smiling; still like new; still looks new; good as the day; years later still; keep up the good;
            keep doing what; dont ever change; never change; this is how you|its|it; how its done; other companies|shops|brands should; take note;
            hats off to; respect to; big thanks; huge thanks; massive thanks; shout out; standing ovation; you guys rock|are; you lot are;
            you people are; you are amazing|the best|awesome|legends|wonderful|brilliant|lovely|great;
            youre amazing|the best|awesome|legends|wonderful|brilliant|lovely|great; big fan; huge fan; fan for life; fangirl*; count me in;
            cant wait to; so excited; looking forward; on my list; saving up; bought one; bought another; treating myself; treat yourself;
            early birthday; christmas sorted; present sorted; happy dance; squealed; squeal; screaming 😍; chef's kiss; yum; yummy; hungry now;
            making me hungry; want to be there; wish i was there; take me there; dreamland; heaven; heavenly; paradise; bliss; peaceful; serene;
            calming; hypnotic; beautiful work|job|shot|photo|picture|place|view; great work|shot|photo|picture|place|view|job on;
            nice work|shot|photo|picture|place|view;
            so soft|warm|comfy|cosy|cozy|handy|useful|helpful|friendly|kind|patient|lovely|grateful|happy|thankful|impressed|pleased; i adore you;
            adore; decent of you; thats decent; raised right; honest chap|man|woman|lady|shop|people; back within; prettiest; fight me; worth it;
            asked where ~ from; knocked to ask; smells amazing|lovely|great|divine; helped me|us|my|our; helped ~ carry|load|choose|find|out;
            carried it|them|my; held the door; smiled; with a smile; let us try; let me try; stayed open for; ran after me; walked me through;
            talked us through; told the whole|everybody|everyone; enough said; thanks a million; magic thanks; i love you; love you
            """),
        new("en", Cue.Thanks, """
            thanks; thank you; thankyou; thank u; thx; ty; tysm; cheers; ta; many thanks; big thanks; much appreciated; appreciate*; thank
            """),
        new("en", Cue.Settled, """
            works now; working now; it works; now works; now working; all good; all sorted; sorted; all sorted now; got sorted; sorted it; fixed it;
            fixed now; all fixed; fixed for+free|it+for|at+the; resolved; solved; got it now; got it working; did the trick; that did it; that worked;
            worked a treat; that helped; found it; figured it out; turned up; has arrived; came today; showed up;
            replaced ~ free|quickly|within|next|without|immediately|straight; replacement came|arrived|sent|within|was;
            new one arrived|came|sent|within|next; refunded ~ quickly|straight|immediately|within|same; sent a|me a new|replacement; exchanged;
            my fault|mistake|bad|error; my own fault; user error; never mind; nevermind; no worries; ignore me; scrap that; makes sense; got it;
            understood; dont mind; doesnt bother me; doesnt matter; no big deal; not a big deal; was not; arrived today|now|safely|eventually;
            landed this morning|today|safely; swapped without; fits like a glove; back up and running; good as new; like new again; my own doing;
            own doing; its there|here now; yep its; its arrived|here; all received; got them|mine today; received today|with; just landed|arrived;
            came early|yesterday|today; came on time; he|she|driver came
            """),
        new("en", Cue.Joke, """
            lol; lmao; lmfao; rofl; haha*; hehe*; ha; jk; just kidding; joking; kidding; xd; im dead; i cant 😂; crying 😂; dying 😂; hilarious; funny;
            laughed; made me laugh; named my; me at|packing|trying|after|before|every|when|pretending|opening; my bank account; my wallet;
            my bank balance; my therapist; my husband will; my wife will; dont tell my; plot twist; same energy; main character; big mood; pov;
            thats me; thats my; current status; send snacks; send wine; adulting; living for; im in this picture; feeling attacked; relatable;
            too real; story of my life; no thoughts; deserves an oscar|a raise|his|her|its; steals the show; stole the show;
            older|brighter|better|longer|taller|wiser|cleaner|warmer|fancier than my|me|i|our|most; more ~ than i|my|most
            """),
        new("en", Cue.ToFriend, """
            for you; for us; us; you need this; we need this|to|these; remember when; told you; this is you; so you; look at this; look; come with;
            are you coming; you coming; want to go; shall we; lets go; lets do; you free; your birthday; your mum|dad|place|kitchen|bedroom;
            get your card; babe; bro; mate; dude; girls; lads; mum; dad; hun; bestie; tagging; your one; next year us; is this the one from; us in;
            me and you; you and me
            """),
        new("en", Cue.Advice, """
            you have+to|need+to|can|could|should|want+to|might|just|must; just press|hold|turn|use|pull|push|take|put|try|unscrew|clean|wait;
            try turning|holding|pressing|using|cleaning|a|the|it|taking|putting; hold ~ button|buttons|both; press and hold; press the; make sure;
            same happened|here ~ fixed|sorted; they told me; it says so; says so in; in the faq; in the manual; in the description; i use|used;
            we use|used; mine is|was|has|lasts|fits|takes|weighs; ours is|was|has|did|fits; had mine; got mine; flew with;
            they charge|dont|do|sand|redo|send|replace|said|will; you get; you pay; go for; go with; id go; size up; size down; runs true
            """),
        new("en", Cue.MeToo, """
            same here; me too; mine too; ours too; mine as well; happened to me; happening to me|us; same issue|problem|thing|fault|story|boat;
            can confirm; second this; seconded; also affected; not just you; youre not alone; ^same; ^following; the same with mine|ours;
            exact same problem|issue|thing|fault|here|story
            """),
        new("en", Cue.Promotion, """
            dm me; dm us; dm for; dm to; send|sent pic|pics|photo to; promote it|your|on|this; shoutout 📸; collab with us; be our ambassador;
            brand ambassador; check my|our|out+my|out+our ~ bio|page|profile|channel|link|store; link in|on bio|my+bio|profile|my+profile;
            follow me|us|for|back|my; follow for follow; f4f; like4like; sub4sub; subscribe to my|our; check out my|our|this;
            click here|link|the+link|below|my|now; claim your|now|it|free; free airdrop; airdrop; crypto; bitcoin; btc; eth; nft; forex;
            passive income; earn ~ daily|weekly|from+home|online|per; make money; working from home; work from home; financial freedom; 100x;
            to the moon; not financial advice; presale; whitelist; connect wallet; usdt; followers for|cheap|fast; real followers; buy followers;
            grow your|fast|instagram|business|account; boost your; increase your|sales|traffic; seo; backlinks; rank* on|first|your; guest post;
            web design*; website design; text me on; contact me on; inbox me; escort; onlyfans; hot singles; nudes; viagra; cbd gummies; casino;
            credit repair; spell caster; recovered my; recovery expert; hack ~ account; get rich; giveaway winner;
            you have+won|have+been+selected|have+been+chosen; congratulations you; lucky winner; free iphone; gift card giveaway;
            your page ~ deleted|disabled|violat*|removed|suspended; your account ~ deleted|disabled|violat*|suspended; copyright violation;
            community standards; appeal here; blue badge; meta support; your feed; your page is; your profile;
            love your feed|page|profile|content|style; our brand; partner with you; message @; dm @; grow together; promote you; feature you;
            send us a dm; brand rep; sub 4 sub; sub for sub; my new channel; my channel; new channel; follow back; followback; s4s; l4l;
            gain followers; hot single*; hot girls; in your area; join t.me; t.me; want your page; single ladies; single women; sugar daddy;
            sugar baby; cash app; cashapp; crypto signals; looking for ~ friendship|relationship|partner|marriage; widower; im single; lonely and;
            passion into profit; i made ~ last week|month; honest friendship
            """),
        new("en", Cue.Lure, """
            whatsapp; telegram; invest; investment*; investor; free; hurry; winner; loan; loans; bet; betting; limited time|offer; act now; wallet;
            trading; keto; weight loss; sexy; traffic; inbox me; check ~ dm|dms|inbox; visit my|our; promote; verify your account; link in bio;
            selected; text me on; contact me on; website design*; jackpot; earn; collab; collaboration; ambassador; followers; subscribe; shoutout;
            claim; congratulations; bonus; profit*; income; signals; join before|now|us|my; midnight; channel; dm; prize; win; won; $; giveaway; cash;
            reward; gift cards; expert; mentor; portfolio
            """),
        new("en", Cue.Competition, """
            giveaway; competition; win a; win one; win this; to win; enter by; prize; raffle; sweepstake; contest; advent calendar; draw
            """),
        new("en", Cue.ServiceTalk, """
            have you tried; have you checked; did you; could you; can you; would you mind; please; sorry; apolog*; dm; dms; your; ticket; on its way;
            on the way; looking into; team is; resolved; fixed; rolled out; should now; thanks for reaching|your|letting; thank you for your|reaching;
            get back to you; order number; we have replied|refunded|sent|updated|dispatched; weve replied|refunded|sent|updated|dispatched;
            has been refunded|dispatched|shipped|updated; replacement; back up; back online
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
            long exposure; magnetometer; playing tonight; doors at; support from; lineup; line up; on tour; tour dates; on stage; setlist; soundcheck;
            venue; fanzine; exhibition; gallery; vernissage; marathon; regatta; derby
            """),
        new("en", Cue.News, """
            via; source; reports; reported that; announced; press release; according to; article; blog post; read more; breaking; headline;
            interview with; just published; review of; pledge; launches; unveils; partners with; acquires; worth a read; good read; long read;
            interesting read; new episode; episode; write up; explainer; newsletter out
            """),
        new("en", Cue.Negation, """
            no; not; never; none; nothing; nobody; nowhere; without; neither; nor; hardly; barely; cant; cannot; wont; dont; doesnt; didnt; isnt;
            arent; wasnt; werent; wouldnt; couldnt; shouldnt; havent; hasnt; hadnt; aint; nope; nah; zero; lacks; lacking
            """),
        new("en", Cue.Contrast, """
            but; however; although; though; unfortunately; sadly; except; despite; otherwise; instead; apparently; supposedly; until; unless;
            apart from; would have; wish; only thing|downside|complaint|gripe
            """),
        new("en", Cue.Hedge, "only; just; yet; still; actually; rather; even; almost; bit; slightly; somehow; again"),
        new("en", Cue.Owner, """
            mine; ours; bought; received; ordered; i own; we own; i|we had; i|we have; got mine|ours|one|it|two; the one i|we
            """),
        new("en", Cue.Product, """
            lamp; lamps; light; lights; lantern; lanterns; torch; torches; headlamp; headtorch; head torch; bulb; candle; candles; tent; tents; tarp;
            sleeping bag; sleeping bags; bivvy; bag; bags; backpack; rucksack; pack; chair; chairs; stool; table; hammock; mat; mattress; airbed;
            stove; pan; pot; kettle; mug; mugs; cup; bottle; flask; cool box; cooler; box; jacket; coat; trousers; pants; socks; sock; boots; boot;
            shoes; shoe; hat; beanie; gloves; glove; umbrella; brolly; poncho; hood; radio; speaker; headphones; tracker; power bank; powerbank;
            charger; scale; scales; fan; heater; humidifier; pump; alarm clock; watch; baby monitor; monitor; blanket; pillow; cushion; knife; poles;
            pole; bowl; grill; filter; filters; kit; set; lighter; shelf; hook; shade; shades; item; items; product; thing; unit; device; robot;
            coating; zip; strap
            """),
        new("en", Cue.Possessive, "my; our"),
        new("en", Cue.Kin, """
            my|our|the husband|wife|boyfriend|girlfriend|partner|fiance|mum|mom|mother|dad|father|nan|gran|grandma|grandmother|grandad|granddad|grandfather|daughter|son|kid|kids|child|children|toddler|baby|sister|brother|aunt|uncle|cousin|family|neighbour|neighbours|neighbor|neighbors|flatmate|roommate|housemate|colleague|colleagues|boss|dog|cat|cats|hamster|rabbit|parrot|horse|chickens|hens|goat|back|heart|head|stomach|knees|nose|ears|eyes|feet|hands|hair|soul|posture|future|marriage|relationship|horoscope|bank|wallet|weekend|therapist|astronomy|book|choir|team
            """),
        new("en", Cue.SmallAd, """
            selling my; selling our; selling a; for sale; i am selling; collection only; pick up only; ono; free to a good home; giving away my;
            swap for; lost property; lost and found; ^selling; collect from|only; hardly used; barely used; used once|twice; like new ~ collect
            """),
        new("en", Cue.FirstPerson, "i; im; ive; id; me; we; us; weve; were; myself"),
        new("en", Cue.ToBrand, "you; your; youre; youve; yours; guys; u; ur; team"),
    ];
}
