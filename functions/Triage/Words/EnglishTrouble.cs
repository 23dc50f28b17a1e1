namespace SocialInbox.Triage.Words;

/// <summary>English: what goes wrong, from a loose screw to a lawyer.</summary>
internal static class EnglishTrouble
{
    public static readonly WordList[] Lists =
    [
        new("en", Cue.Fault, """
            broke; broken; breaks; breaking; faulty; fault; defect*; dead; died; dies; dying; kaput; bust; busted; knackered; leak*; leaking; leaky;
            drips; dripping; soaked; soggy; wet through; ripped; rips; tore; torn; tear; tears; split; splits; cracked; cracks; crack; cracking;
            snapped; snaps; snap; shattered; smashed; burst; bursts; popped; bent; warped; squashed; crushed; scratched; scratches; scratch; dented;
            dent; damaged; damage; collapsed; collapses; collapsing; fell off|apart|out|over|down; falls off|apart|out|over|down;
            falling off|apart|out; came off|apart|loose|undone|unstuck; comes off|apart|loose; coming off|apart|loose; loose; wobbly; wobbles; wonky;
            jammed; jams; stuck; sticks; sticking; sticky; squeaks; squeaking; squeaky; creaks; hums; humming; hum; buzzes; buzzing; buzz; whistles;
            whining; whine; rattles; rattling; flicker*; blinking; blinks; beeps; beeping; rust*; rusts; mould*; mold*; smell of; stinks; stink;
            faded; fades; peel*; peeling; flaking; shrunk; shrank; worn; wore out; frayed; unravel*; melted; melts; overheat*; gets hot; got hot;
            so hot; too hot; warm to touch;
            not working|charging|turning|connecting|responding|loading|opening|closing|holding|fitting|waterproof|sticking|syncing|pairing|switching|lighting|inflating|staying|straight|right|clear|accessible;
            doesnt|dont|didnt|wont|cant|couldnt|wouldnt|isnt|arent|never|no+longer|wasnt|does+not|do+not|did+not|will+not|can+not|cannot|would+not|is+not work*|charge*|turn*|connect*|respond*|load*|open*|close*|hold*|fit*|stick*|sync*|pair*|switch*|light*|inflate*|stay*|start*|stop*|fold*|zip|match*|accept*|recogni*|validat*|let|find|log|stand|last*|sit|do|go|see|get|use|even|make|seem|show*|save*|update*|align|line|dim*|lock*|shut*|on|come|fit;
            stopped; stops; stop working; quit working; gave up; given up; gives up; packed in; packed up; conked out; wont turn;
            keeps turning|cutting|switching|dropping|disconnecting|crashing|losing|beeping|flashing|tripping|falling|asking|saying|going|coming;
            losing; lost connection|signal; crash*; crashes; freezes; frozen; hangs; spins; spinning; lags; error*; glitch*; bug; bugs; buggy; 404;
            403; 500; blank page|screen; white screen; black screen; dead link; broken link; page not found; not found; invalid; declined; rejected;
            fails; failed; failing; failure; unreadable; illegible; unusable; useless;
            no light|power|sound|signal|connection|response|sticker|code|instructions|manual|screws; no longer; out of the box; first use; second use;
            after one|two|three|a|only|just|few|the|six|four|five ~ use|uses|day|days|week|weeks|month|months|wash|night|nights|trip|trips|hour|hours;
            lasted; lasts ~ minutes|hours|days; barely; half the|dead|broken|missing|as; doesnt even; flashing red; red light; wrong way; problem*;
            trouble; malfunction*; misaligned; crooked; uneven; discolou*; stain*; hole; holes; flat; deflat*; went flat|bang|pop|out|off|dead|dark;
            gone flat|dead|dark|off; itself; ruined; destroyed; fell; slow service|delivery|shipping|response|app|website|site|to+load|charging;
            so|too|very|painfully slow; smells like burnt|burning|plastic|chemicals|petrol|fish|mould; smells of|funny|burnt|weird|bad|burning|awful;
            in pieces|bits|half; into pieces|bits|half; in _ pieces; pieces; came apart; out of shape; lopsided; backwards; back to front;
            upside down; wrong way round; does not line; doesnt line up; not identical|matching|symmetrical; mismatch*;
            different shade|colour|length|size|table; a shade off; doesnt match; yellowed; static; only static; turn itself on; turns itself on|off;
            turned itself on|off; by itself; on its own; by themselves; all by itself; out of nowhere; contradict*; inconsistent with; outdated;
            old instructions|version; alt text; screen reader; keyboard; captions; subtitles missing; contrast too; comes through in;
            in danish|german|polish; not translated; untranslated; wrong language; doesnt open|load; basket says no; cart says no; says no;
            gone from the site; gone from; no longer shows|works; does nothing; do nothing; nothing happens|happened; gave way; gave out; gives way;
            buckled; toppled; tipped over; fell on; bottom fell out; handle came; lid came; lets water|rain|wind in; water gets|got|comes|came in;
            damp; wet inside; condensation; fogged; fogging; froze; freezing; cold all night; shivered; woke up cold; caught in; lost its|the;
            lost shape|charge|power|air; went down; sags; sagging; droops; slips; slipping; slides; rubs; rubbing; chafes; digs in; itchy; scratchy;
            see through; thinner; lighter than|darker than; not as; smaller|bigger|shorter|larger|thinner|heavier|louder than; runs out; ran out;
            drain*; drains; until theres a; issue; an issue; issue with; issues with|here|again; having issues; real issue; emptied itself;
            somebody elses; someone elses ~ in|inside; used by; strangers hair; already opened|used; smells; odd smell; chemical smell; came off in;
            cannot be declined|opened|closed|changed|removed; cant be declined|opened|closed|changed|removed; bobbling; pilled; pilling; unravelled;
            unraveled; came unstitched; seam* split|went|gave|came; threadbare; washed out; bleeds colour|color|dye; discoloured;
            lost its colour|shape|shine|grip|waterproofing|charge; sagged; drooping; lumpy; flattened; caved in; bowed; chipped; chips; flaked;
            flakes; blistered; bubbling; bubbled; tarnish*; corroded; corrosion; seized; seized up; wont budge; hard to open|close|turn|read|press;
            impossible to open|close|turn|read|press|reach|assemble; cant get it|them|the|my ~ in|on|off|open|out|to|apart|back;
            cant turn|open|close|get|read|reach|undo|fit; refuses to; refused to; only works|lasts|charges|lights|fits|opens|goes|holds|when|if;
            barely works|lasts|lights|charges|holds|warm|audible|visible; hardly works|lasts|lights|charges|holds; dim; dimmer than;
            too dim|bright|loud|quiet|heavy|weak|stiff|thin|flimsy; overheats; cuts out; cut out; cutting out; drops out; drops connection|the;
            logs me out; logged me out; logged out; kicks me out; kicked out; locked out; signs me out; times out; timed out; gets stuck; freezes up;
            wont update|save|sync|load|connect|pair|charge|turn|open|close|stay|hold|stop|start|fit|go|let|light|inflate|recognise;
            says offline|error|full|empty|unknown|unavailable|invalid|sold|out; shows offline|error|wrong|as|zero; thinks its|it|an|i|my|that;
            reads wrong|zero|the wrong; weighs wrong|an; inaccurate; off by; way off; miles off; out by; drifts; loses time;
            wrong time|reading|temperature|way|size|part|voltage|plug; wakes me at|up; goes off at|on|in|by|every; went off at|on|in|by; sets itself;
            resets itself; restarts; reboots; switched itself; switches itself; self destruct*; leans; leaning; tilts; tilted; slants; sinks; wobbled;
            topples; tips over; falls over; fell over; slides off|down; rolls off; pops out|off|open; popped out|off|open; snapped off|in|at|clean;
            sheared; sheared off; broke off|in|at|on|after|within; came away; came undone|loose; hanging off|by; holding on by;
            loose threads|thread|screw|wire; bare wire*; frayed cable|cord; cracked screen|lens|glass|base|lid; no seal|washer|gasket;
            missing screw*|bolt*|leg|legs|part|parts|piece|pieces|lid|strap|pole|poles|peg|pegs; typo; misspelled; misspelt; mistranslat*;
            page doesnt|wont|says|shows|is; link doesnt|wont|goes|leads|is; link leads to; leads to a; button doesnt|wont|is;
            form doesnt|wont|keeps|asks|rejects; basket emptied|empty|empties; cart emptied|empty|empties; code doesnt|not|isnt|wont; wont accept;
            not accepting|accepted; rejects my|the|every; password reset; reset mail|email|link; verification code; cookie banner; popup; pop up;
            chat bubble; screenreader; in danish; mould spots; lasted until|till|one|two|three|a; lasted exactly; gave me ~ days|weeks|hours|minutes;
            died on; died after; died in; died within; kaput after; dead on arrival; doa; dead after; done for; is toast; write off; gone wrong;
            acting up; playing up; on the blink; on the fritz; bricked; borked; ruined my|the|our; stained my|the|our; scratched my|the|our;
            leaked on|all|over|into|through; soaked my|our|the|everything; went straight through; through my floor; hole in; holes in it|them|the|my;
            unreadable on mobile
            """),
        new("en", Cue.Mishap, """
            missing; lost; late; delayed; delay*; wrong; incorrect; incomplete; mixed up; mix up; swapped; someone elses; instead of;
            never arrived|came|received|turned|got|showed|shipped|delivered|heard; never ~ arrived|came|received|turned|delivered|answered;
            not arrived|received|delivered|here|turned|shipped|got|come|updated|available|valid|in;
            hasnt|havent|didnt|has+not|have+not|did+not ~ arrived|arrive|come|came|received|receive|turned|shipped|ship|heard|hear|got|get|moved|move|updated;
            no sign|show|delivery|parcel|package|email|confirmation|tracking|one|record|update|stock|card|receipt|refund|answer|reply|response|exchange;
            nowhere to be; empty box; nothing inside|in|there|arrived|came|yet|here; only received|got|half|one; half my|the|of; marked as delivered;
            says delivered|dispatched|its|shipped; apparently|allegedly|supposedly delivered|now|in|it; left in|on|outside|at; in the rain;
            over the fence; thrown; dumped; wrong address|house|size|colour|item|model|one|street; sent to|back; returned to sender;
            cancelled|canceled my|the|it|without|on; expired; voucher ~ work|expired|invalid|accepted; code ~ work|invalid|expired|unknown; sold out;
            out of stock; unavailable; discontinued; turned away; refused; closed; shut; locked; no staff|one;
            nobody there|told|knows|at|in|will|can|could|has; no one told|knows|answers|at; sent ~ wrong|away; passed around|from; back and forth;
            pillar to post; confusing; confused; misleading; not as; doesnt match; not what i; too small|big|tight|short|large|long|narrow;
            runs small|large|big; swallowed; ate my; took my; kept my; keeps my;
            cant find|locate|get|reach|order|pay|checkout|log|access|use|redeem|return|cancel|book|see|open; customs bill|bills|charge; still ";
            no seriously; not my; gone; vanished; disappeared; stuck in|at; in transit; processing; didnt ~ exchange; costs me; cost me;
            not included|stated|mentioned|listed; never mention*; nowhere; no mention; doesnt say; doesnt mention|state|list|tell; no instructions;
            shows ~ wrong|adult|old; out of date; outdated; typo; living at|in your|the depot; still at the; day _ of|without|and;
            on its way last|since|for; was on its way; over a|the|our fence; threw my|it|the; old mobile|address|number; previous address;
            wrong one|door|person|name|order|branch; cheaper|dearer on|at|in|elsewhere|than; £ cheaper; double; twice the price; skipped; left out;
            forgot; forgotten; overlooked; not mentioned|listed|shown; shows the old; still shows; still says; old opening; old prices; not updated;
            sign says; sold as; advertised as; described as; was told; were told; i was told; bring a receipt; stood at|in|outside|waiting;
            turned up to find; drove all the way; for nothing; wasted trip; in vain; no such; nothing about; not included; batteries not; opened and;
            resealed; half empty; one short; one missing; minus the; instead; still pending; status pending; payment pending; order pending;
            two left|right; three left|right; wrong left; different one; different item|product|colour|size|model|address|street|name|amount|price;
            another persons|customers|mans|womans; somebody elses|someone elses order|parcel|name|beans|stuff; instead i got; got ~ instead;
            only one of; not both; half of it; rest of my|the|it; nothing since; not a word since; silence since; nothing happened;
            nothing came|arrived|yet; nobody came|came to|turned|showed|delivered|collected; no one came|turned|showed|delivered|collected;
            never picked up|collected; missed delivery; attempted delivery; failed delivery; no attempt; waited in; waited all day; took the day off;
            day off work; time slot; delivery window; two hour slot; out for delivery; stuck at|in customs|leeds|depot|hub;
            customs want|wants|charged|bill|fee; import fee*; signed ~ himself|herself|by; left it ~ bin|rain|street|porch|neighbour|outside;
            in a puddle; wrong county|country|town|city|branch; separate order; separate parcels|warehouses; four vans; double booked; overbooked;
            fully booked; booked ~ cancelled|one; confirmation for one; never confirmed; no confirmation;
            lost my|the|our booking|order|parcel|return|reservation|place|details; mixed me up; old surname|name|address|email|card;
            still shows|lists|charges|has|have|on; never removed|changed|updated|refunded|credited|cancelled;
            keep sending|emailing|charging|calling|billing; keeps sending|emailing|charging|calling|billing; signed me up;
            without my consent|permission|asking; did not consent|ask|agree|order; never asked|agreed|ordered|signed|subscribed; auto renew*;
            renewed without; cancelled but; unsubscribed but; opted out; told different|differently|one; one says; another says; each says;
            two answers; three answers; contradicting; says collect|thursday|tomorrow|closed|open|monday; desk says; staff says; staff said;
            manager said; lad at; girl at; man at ~ counter|desk|till; nobody could|can|would; no one could|can|would; nobody seemed; no one seemed;
            nobody at; no one at; lift ~ broken|out|order; out of order; no lift|ramp|parking|access|toilet|changing; turned the lights off;
            shut early; closed early; closed without; closes early; changed without|the|your|their; moved without|the;
            was ~ never on|covered|eligible|included; not covered|eligible|valid|included;
            no longer covered|valid|eligible|offered|available|sold|stocked|listed; used to be able; used to sell|stock|have|offer; listed as;
            priced at; label says; sticker says; box says; site says; website says; page says; app says; receipt says; ad says; email says;
            charged full; full price for; been told; told to wait|call|email|come|buy|bring|contact|try|log|use|go;
            told me to wait|call|email|come|buy|bring|contact|try|log|go; told us to; tells me to log|call|email|contact|try|go; without telling;
            without asking me|us; moved from the; overdrawn; greyed out; grayed out; nearly took me|us; havent heard; hasnt heard;
            never saw the|it|my; and counting
            """),
        new("en", Cue.MoneyLost, """
            charged twice|double|again|wrong|me|for; double charged; overcharged; taken twice; taken ~ money|payment|from; money back; my money;
            no refund; refund ~ promised|never|not|still|where|refused|denied|months|weeks; refunded; refuse ~ refund; out of pocket; owe me; owes me;
            owed; paying me back; pay me back; who pays; bank fees; debited; deducted; debit; chargeback; lost money; collectors; collection agency;
            charged to my; been charged; charged my; charged ~ twice; paid ~ never|nothing ~ arrived|came|received; gone from my account;
            balance is gone; two of them ~ charged; charge my; took ~ money|payment|quid|pounds|twice
            """),
        new("en", Cue.Criticism, """
            disappoint*; sad; sadness; sadly; shame; pity; annoy*; annoyed; frustrat*; irritat*; bad; badly; poor; poorly; terrible; awful; horrible;
            horrid; dreadful; appalling; abysmal; atrocious; dire; pathetic; laughable; ridiculous; absurd; unacceptable; unprofessional; rude;
            impolite; dismissive; arrogant; condescending; patronising; clueless; incompetent; unhelpful; useless; careless; lazy; sloppy; shoddy;
            cheap; tacky; flimsy; overpriced; expensive; pricey; rip off; ripoff; rip-off; daylight robbery; steep; waste; wasteful; wasted; rubbish;
            crap; garbage; trash; junk; tat; pants; naff; ugly; boring; bland; mediocre; average; meh; underwhelm*; so so; so-so;
            fine i suppose|guess; ok i guess; nothing special;
            not great|good|impressed|happy|ideal|worth|okay|ok|acceptable|fair|cool|funny|amused|pleased|satisfied|nice|recommended|as|even|the|really|very|enough|exactly|a;
            isnt|arent|wasnt|werent great|good|worth|ideal|fair|acceptable|a|the|very|really|even;
            wouldnt|dont|cant recommend|buy|bother|trust|shop|be; overrated; greenwash*; green wash*; hypocri*; misleading; deceptive; dishonest; lie;
            lied; lies; lying; liars; false advert*; joke of; a joke; bit rich; weird; strange; odd; suspicious; dodgy; sketchy; cringe; tone deaf;
            sexist; racist; insensitive; offensive; tasteless; embarrassing; dirty; filthy; messy; cramped; crowded; queues; slow service;
            gone downhill; went downhill; downhill; used to be; not what it; better off; avoid; steer clear; stay away;
            never buy|again|shop|order|use; dont buy|bother; think twice; buyer beware; worst; worse; let down; could be better; could do better;
            should know better; expected better|more; hoped for; would have expected; plastic; single use; sustainable; landfill; unnecessary;
            too much packaging; commercial; isnt a test; sponsored; regret; unfair; unethical; feeling ~ daft|silly|cheated|robbed|stupid;
            feel ~ cheated|robbed|stupid|let; biased; nonsense; bs; bullshit; sigh; ugh; hate; hated; dislike; difficult; impossible; unreliable;
            inconsistent; unclear; tedious; holiday photos; on their phones; on his|her phone; chatting; ignored us|me; stood around;
            didnt look up|care|bother|even; couldnt care less; couldnt be bothered; cant be bothered; no apology; not even a|an|sorry; no sorry;
            contradicts; contradictory; cheaper|dearer elsewhere; more expensive; price hike; shrinkflation; marked up; discriminat*; exclud*;
            left handed ~ nothing; nothing for; only for; not for everyone; out of touch; oversimplif*; skipped; missed the point; clickbait; staged;
            unscientific; cherry pick*; cherry-pick*; needs work; needs improvement; room for improvement; not a fan; not my cup; dont like;
            dont get it; dont see the point; pointless; gimmick; gimmicky; overhyped; hyped;
            runs|run tiny|huge|narrow|wide|short|long|small|large|big; hung up on me; hung up; illegal to; should be illegal; bothers me; bugs me;
            irks me; off putting; offputting; unpleasant; unprofession*; unhappy; underwhelmed; let downs; leaves a lot; to be desired;
            lot to be desired; could do with|be; not up to; below par; subpar; second rate; third rate; amateur*; half baked; half hearted;
            thoughtless; inconsiderate; tactless; poor taste; bad taste; bad look; not a good look; double standards; wrong message|signal;
            stereotyp*; outdated attitude|joke; waste of money|time|space|plastic|paper; so much plastic|packaging|cardboard;
            all that plastic|packaging; polystyrene; air pillows; huge box; box the size; greenwash; supply chain; working conditions; laid off;
            redundancies; let my ~ team|go; sticker underneath; label that says; label says ~ otherwise; misled; misleading*; mislabelled; mislabeled;
            deceiv*; fake reviews|discount|sale|urgency; fake countdown; comments deleted|hidden|off; hid my; silenced; no hello; no smile;
            not a word; no eye contact; eye roll; rolled his|her|their eyes; shrugged; shrug; turned away; turned her|his|their back; talked over;
            talked down; laughed at me|us|my; made me feel|us; accused; accusing; treated like; profiled; followed around; watched like;
            personal calls; gossip*; loud music; too loud|busy|crowded|hot|dark|small|cramped; chaotic; shambles; disorganis*; disorganiz*;
            understaffed; empty shelves; half empty shelves; no choice|selection|stock|staff; hardly any; long queue|wait|line; price gone|went up;
            prices ~ up; dearer; costs more; more expensive than; cheaper elsewhere|online|on|at; nothing like the|it; nothing like;
            not like the picture|photo; looks nothing; looks cheap|cheaper|tacky; feels cheap|flimsy|thin|plasticky; plasticky; all show; style over;
            gatekeep*; ran tiny|small|large|big; is wild for|that; steep for; for that price; at that price; for what you|it
            """),
        new("en", Cue.Anger, """
            disgrace*; disgust*; furious; fuming; livid; angry; outrage*; raging; fed up; sick of; sick and tired; had enough; enough is enough;
            last straw; done with; im done; never again; never shopping|buying|ordering; boycott; worst company|shop|service|customer|experience|ever;
            scandal*; shocking; shameful; shame on; ashamed; joke of a; absolute joke; what a joke; total joke; wtf; ffs; bloody; damn; fuck*; fck;
            shit*; bullshit; crooks; thieves; robbers; cowboys; liars; idiots; stop ignoring; keep ignoring; stop lying; take my business;
            lost a customer; losing a customer; how dare; how hard; how difficult; unbelievable; beyond a joke; escalated; silence is; ignored;
            patience; losing patience
            """),
        new("en", Cue.Irony, """
            thanks for nothing; thanks a lot; thanks a bunch; nice one; well played; slow clap; great job; good job; great work; bravo;
            lovely of you to; how kind|nice|thoughtful of you to; so kind of you to; love how|that+you|it+when; love paying|waiting|being;
            i love it when; loving the; nice touch; very creative|original|helpful|funny|sustainable|clever; super helpful; real helpful; oh great;
            oh good; oh wow|look; just great; just what i needed; just brilliant; big surprise; what a surprise; shocker; shock horror;
            how convenient; so convenient; apparently; clearly; only sadness; at this point; impressive; congrats on|for; congratulations on|for;
            top marks for; full marks for; ten out of ten for; 10/10 for; brilliant idea|plan|service when|to; genius; masterclass; is not a strategy;
            isnt a strategy; must be nice; good to know; glad to; so much for; best part; fun fact; the irony; ironic; sarcasm; /s; ok then; ok;
            right then; sure; yeah right; as if; funny how; bold of you; bold move; interesting choice; technically; minor detail; small detail;
            spoiler; naturally; cool cool; cool cool cool; express what; of course; as usual; classic; very on brand; so that was; well thats;
            love that for me|us; living the dream; exactly what i|we needed; does a very good; very good impression; quelle surprise; colour me;
            imagine my; joke s on me; jokes on; hilarious really; what could go wrong; a for effort; at least; good luck with; in theory; on paper;
            allegedly; supposedly; so called; experts; if only
            """),
        new("en", Cue.Waiting, """
            waiting; waited; still wait*; await*; for _ days|weeks|months|hours|minutes|mins; for ~ weeks|months|days; for days; for weeks;
            for months; for ages; for hours; for over a week|month;
            since monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|last|christmas|easter|spring|summer|autumn|winter|yesterday;
            weeks|days|months|hours|week|month later|ago|now|on|late; days|weeks|months|hours ago|later|now|late|on|and; days and counting;
            and counting; not yet; yet to; overdue; was promised; promised; supposed to arrive|be|come|ship; meant to arrive|be|come;
            should have arrived|been|come; was due; long overdue; taking ages|forever|so long; takes ages|forever; how long;
            still no|not|nothing|havent|hasnt|waiting|broken|dead|isnt|doesnt|wont|cant|says|processing|stuck|missing|down|same;
            months|weeks|days|month|week in; would take a|two|three|four|five|six|10 day|days|week|weeks|month|months|hour|hours;
            within a fortnight|week|month; a week they said; they said a week|two|three; since day one; from day one; from the start; since the first
            """),
        new("en", Cue.ContactedBefore, """
            once again; yet again; second|third|fourth|fifth|nth|2nd|3rd|4th|5th time|email|message|attempt|unit|replacement|call|try; second unit;
            times; twice; three times;
            several|multiple|many|countless|numerous|repeated|two|three|four|five emails|calls|messages|times|tickets|attempts|requests;
            emailed|called|phoned|rang|wrote|messaged|contacted|reported|asked|complained ~ twice|times|again|already|before|nothing|no|ago; emailed;
            phoned; rang; messaged you; contacted; reported it|this; already emailed|called|contacted|reported|told|sent|asked|tried|wrote|did;
            no reply|response|answer|one+answers|one+replies|one+responds|luck; nobody answers|replies|responds|picks|cares|helps|called;
            not heard|replied|responded|answered|called|heard back; havent heard|had a reply|replied|responded; heard nothing; heard back;
            never heard|replied|responded|called|answered|got back; wont reply|respond|answer; dont reply|respond|answer; doesnt reply|respond|answer;
            ignoring me|my|us|this; ignore; ignored; ghosted; silence; radio silence; crickets; auto reply; automated; bot; chatbot; copy paste;
            template; same answer|response|reply|fault|problem|issue; passed around; on hold; hung up; cut off; get through; wrote to; talk to you;
            you say; ticket; case number; every time; each time; keep telling|asking|getting|saying; deleted my; blocked me; escalated; chasing;
            chased; following up; follow up; broken|broke|failed|fails|wrong|late|missing|cancelled|dead|crashed|down again; again no|and;
            same ~ again; 2|3|4|5|6|7|8|9|10|six|seven|eight emails|mails|calls|chats|tickets|messages|letters|tweets
            """),
        new("en", Cue.Deadline, """
            need it|this|them|one ~ by|for|before|tomorrow|today|tonight;
            leave|leaving|fly|flying|travel|travelling|going tomorrow|on|friday|saturday|sunday|monday|today|tonight|in; tomorrow; tonight; urgent;
            urgently; asap; immediately; right now; as soon as possible; emergency; deadline; wedding; birthday; funeral; christening;
            anniversary gift; party is; trip is; day trip; last chance; running out; in time for; time sensitive;
            by tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|christmas|the+weekend|the+end;
            before friday|saturday|sunday|monday|tomorrow|christmas|the+weekend|we+leave|i+leave|we+fly|i+fly
            """),
    ];
}
