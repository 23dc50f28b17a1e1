namespace SocialInbox.Triage.Words;

/// <summary>English: asking, wishing, and the words of buying and using.</summary>
internal static class English
{
    public static readonly WordList[] Lists =
    [
        new("en", Cue.Idiom, """
            what a|an|fun|lovely; how lovely|cute|cool|nice|beautiful|pretty|sweet|gorgeous|adorable|thoughtful|kind|funny; who knew; who cares;
            who needs; who else; who doesnt; who hurt; what more; what else could; what can i say; how cool is that; do not; no wonder; no doubt;
            not only; not just; not to mention; fire brigade; fire pit; campfire*; fireplace; camp fire; fire engine; why not; no joke; no kidding;
            no seriously; on fire 🔥; as described; as expected; as promised; as advertised; like new; at all costs; cool box; cold box; head torch;
            no brainer; no time; in no time; kind of; sort of; speaks for itself; sorted of; slow motion; slow mo;
            not a single complaint|issue|problem; all kinds of; pretty much; trust issues; no drama; speak for themselves; draw your own; on its way;
            in my element; died laughing|happy; dead cute|good|easy|simple|happy; killing it; to die for; broke the internet; break a leg;
            good morning|evening|afternoon|night|luck|day; falling in love; fell in love; fell for; melts my|your heart; my heart; heart melt*;
            melting my; lost for words; lost count; long lost; wrong hands; never gets old; cant get enough; never go back; worn every day;
            worn out my; crack of dawn; split second; cold hands; no strings; nothing beats; nothing better; nothing like a|an|the; not bad;
            not bad at all; no better; never better; never been better|easier|warmer|cosier|happier; couldnt be better|happier|easier; cant complain;
            without a hitch|word|fuss|problem; no bother; not once; no nonsense; no frills; no faff; no messing; no questions asked;
            just wanted|want to say|tell|thank; wanted to say thank*; want to say thank*; want to thank; wanted to thank; would like to thank;
            id like to thank; the only reason; are you kidding|serious|joking; you kidding; you must be kidding|joking;
            please pass on my|our|a|the|thanks|to; please thank; please tell ole|them|her|him|everyone; please give ~ raise|hug|medal; for life;
            rest my case; all over it; walked out; full heart; heart is full; where has this been; where have you been all; why am i only;
            why did i not; how did i not; how did i ever; what have i been; what took me so long; whats not to; who doesnt love; wont put ~ down;
            wont take ~ off; wont let go of; for the price of a; has claimed|stolen
            """),
        new("en", Cue.Ask, """
            ^what;
            ,what is|are|was|were|s|do|does|did|can|could|will|would|should|has|have|had|am|about|if|kind|size|sizes|colour|color|colours|colors|time|type|model|brand|temperature|length|width|weight|happens|happened|else|exactly|version|material|batteries|bulb|day|days|sort|the|now|else|next|are;
            ,whats; ,what's;
            ,how is|are|was|were|s|do|does|did|can|could|will|would|should|has|have|much|many|long|far|old|big|often|come|about|heavy|tall|wide|deep|hot|cold|loud|bright|thick|high|soon|well|to|exactly|hard|safe|small|waterproof|late|early;
            ,hows; ,where is|are|was|were|s|do|does|did|can|could|will|would|should|has|have|exactly|abouts|else|to|in|on|the; ,wheres;
            ,when is|are|was|were|s|do|does|did|can|could|will|would|should|has|have|exactly|might; ,whens;
            ,who is|are|do|does|did|can|could|will|would|should|has|have|pays|paid|makes|made|sells|to|shall|handles; ,whos; ,why; ,which; ,whose;
            ^till|until|since|by|from|for|in|at|with|on|to|about|under when|what|which|where|who|whom|how;
            ,do|does|did|is|are|can|could|will|would|should|have|has|am|may|might|shall you|u|ya|i|we|it|this|that|these|those|there|they|he|she|the|my|your|our|anyone|anybody|someone|somebody|any|yall|people|all|both|delivery|returns;
            ,is|does|will|can|has a|an|nordlicht|one|each|only|only; ^am i; ,has anyone|anybody|someone|there|it;
            ,isnt|arent|dont|doesnt|wont|cant|couldnt|wouldnt|shouldnt|havent|hasnt|didnt|wasnt you|it|this|that|there|they|i|we|the|your;
            ,any idea|ideas|chance|news|update|updates|plans|word|way|eta|reason|discount|discounts|tips|advice|recommendations|recs|suggestions|difference|information|info|body|more|other|one|left;
            ,anyone|anybody; ^someone|somebody tell|know|help|explain|please; ^still available|open|on|valid|in; ^question; ^quick question;
            ^quick one; ^one question; ^genuine question; ^serious question; ^possible to; ^ok|okay to|if; ^available in; ^got any; ^u got|have|do;
            ^you guys|got|have|do any|ship|have|deliver|got|open
            """),
        new("en", Cue.AskWithin, """
            wondering if|whether|how|what|when|where|why|which|about|who; wonder if|whether|how|what|why|when|where; was wondering;
            anyone know|knows|else|have|had|got|tried|used|able; does|do|did|has|have|can anyone|anybody|someone|any;
            any idea|ideas|chance|news|update|updates|word|plans|eta|suggestions|recommendations; can|could someone|anyone|somebody|anybody;
            can|could|would|will you|u|ya please|pls|tell|send|help|check|confirm|let|explain|make|add|bring|do|look|sort|dm|ship|deliver|still|also|get|give;
            do you|u|y'all|yall|guys ship|have|sell|do|offer|deliver|still|also|know|accept|take|stock|plan|repair|cover|make|ever|think|price|need|really|guys|get|recommend|charge|want;
            does it|this|that|the|these|they; is there a|an|any|anything|anyone|somewhere|some|still|really|no;
            are there any|still|plans|more|other|some|different;
            is it|this|that possible|ok|okay|safe|normal|worth|still|supposed|real|legit|true|really|just|me|waterproof|too|also|available|compatible|included|intentional|meant|you;
            need|want|like|love|good|great|nice|helpful to know; curious if|whether|how|what|why|about;
            not|unsure sure if|whether|how|what|which|why|where; no|zero idea how|what|why|if|where|whether|which;
            dont know how|what|if|whether|why|where|which; cant tell if|whether|which; cant figure|work out;
            please tell|explain|advise|confirm|clarify|let; tell me|us what|if|how|why|the|that|this|it|where|when; someone|somebody tell me;
            let me|us know; asking for|before|because|as|if; question about|for|is|on|regarding; my question; quick question; a question;
            got a question; have a question; how do|does|can|would|should i|you|we|it|this|the|they|one|u;
            how much|many|long is|are|do|does|will|would|for|can|before|until|fit; what is|are|was the|this|that|these|my|your;
            whats the|this|that|your|going|happening; what do|does|should|can|am i|we|you|it|the; which one|size|model|colour|bulb|way|version;
            where do|can|is|are|did|would|could i|we|you|my|the|it|this; when will|does|is|are|do|can|would you|it|the|this|my|they|we;
            why is|are|does|do|did|cant|wont|isnt|doesnt|dont|would|have|has|was|am|not; how come; who do|should|can i|we;
            whos paying|responsible|liable; or is it; or will|would|do|does|is|are|just|only it|i|this|that|you|not;
            but does|is|can|do|will|what|how|why|where|when; and does|is|can|do|will|what|how|why|where|when it|you|i|this|the|there|they|we;
            so is|does|do|can|will|what|how|where|when it|you|i|this|the|there|they|we; what happened to; what happens if|when|to; still a thing;
            is that a thing; can they|it|this|these|i|we be|get|still|also|use|buy|have|order|return|wash|exchange|bring|leave|change|cancel;
            supposed to; meant to be; am i missing|allowed|able|the; is it me or; is it just me; just me or; or is it just; anyone elses;
            anybody elses; what fill|size|colour|bulb; how big|heavy|long|wide|tall|hot|warm|loud|bright is|are|does|do; whats up with; what gives;
            what now; now what; exactly what; what exactly; so what; then what; express what; which is it; yes or no; true or; right or;
            am i the only; would this|it|these|they ~ work|fit|be|go; could this|it be; should i|it|this|we; or do i; or does it; or am i; or is that;
            why though; why tho; how though; how tho; says who; since when; where to|can|does|did|from; when though; who to|do; or not
            """),
        new("en", Cue.AskAll, """
            anyone|anybody know|knows|else|tried|had|got|have|able; does|do|did|has|have|is|can anyone|anybody|someone|somebody
            """),
        new("en", Cue.HowTo, """
            how do|does|can|should|would i|you|one|we|u|it; how to; how i|we; turned off; switch off|on; turn off|on; reset; machine washable;
            washable; wash it|them; dishwasher; clean it|them; descale; instructions; supposed to; safe to; ok to; okay to
            """),
        new("en", Cue.Request, """
            please; pls; plz; pleasee; plss; kindly; help; help me; help us; need help|advice|a|an|to|this|my|someone|it|the|some|your|one;
            needs to|a|an|someone|fixing|sorting; looking for|to+buy|at+buying; searching for; trying to find|get|reach|contact|order|buy|return;
            want to|a|my|an|the; wanna; would like|love to|a|an|my|one|it|if|the|some|more; id|wed like|love to|a|an|my|one|it|if|the|some|for;
            contact me|us; call me|us; get in touch; get back to; reach out; dm me back; message me back; respond; reply to;
            answer my|me|the|your|this|us; sort it|this|out|your|my; fix it|this|your|the|my; send me|us|a|my|it|another; resend; refund me|us|my;
            tell me|us; explain; confirm; clarify; advise; link please|pls|to; link; price please; how much; details please;
            more info|information|details; info; take it|this|that down|off; delete my; remove my|me; cancel my|the; stop sending|emailing|calling;
            unsubscribe; check your|my|the|dm|dms|inbox|messages; look into; someone ~ help|call|contact|explain|respond; expect a|an|you|some|better;
            demand; require; could do with; interested in|but; up for; email me; asking; show me|us how|where|what; ps; p.s; fyi; heads up;
            just a note|heads|fyi|thought; by the way; btw; one thing; note to; could use; could use a hand; need the|a|an|to|some|one|this|help;
            need; requesting; mind sending|telling|checking; discuss; thoughts; pass on; pass this on; let them know; tell your|the; update the|your;
            make it|them; put it|them; what are my options; my options; keen to; hoping to|for; want my|to|a|an|one; would pay; take my money;
            put me down; sign me up; count me; notify me; remind me; waitlist; waiting list; recommend me; suggest a; any help; any advice;
            anything i can; give me|us a|my|our|the|back|some|an; ^price; price please|pls|of|for ~ the|this|that|it; whats the price; price on|in;
            price check
            """),
        new("en", Cue.Wish, """
            would be|itd be|wouldve been ~ nice|great|good|ace|lovely|cool|amazing|helpful|awesome|brilliant|fab|handy|perfect|ideal|super|useful;
            would be nice|great|good|ace|lovely|cool|amazing|helpful|awesome|brilliant|handy|perfect; wish you|it|there|this|they|the|i|we; wishing;
            my wish; wishlist for you; please make|add|bring|do|offer|consider|sell|stock|release|let|give|start|put|think|design|include;
            bring back|it+back|them+back; you should|could|need+to|ought|guys+should; how about a|an|some|making|adding|you|the|next|doing|offering;
            why not ~ offer|make|sell|add|include|ship; suggestion; suggest; feature request; idea for; an idea; a thought; feedback for;
            can we have|get|please; could you make|add|offer|bring|do|include; would love|like to see|a|an|if|it|this|these|more;
            id love|like to+see|a+version|an+option|if|more; hope you|you'll|youll|they ~ make|bring|add|do|restock; hoping for;
            needs a|an|more|bigger|better|an option; missing a|an|the option|feature|colour|size; option to; what about a|an|adding|making;
            subtitles please; next video; next time please; do one on|about|for; please do a|one|more; actual money for; would pay; would buy;
            left handed version; bring it to; any chance of a|an; more colours|colors|sizes please;
            would be ~ better|fairer|easier|nicer|safer|smarter; should really; might be better; id rather
            """),
        new("en", Cue.Shop, """
            order*; ordered; ordering; delivery; deliver*; delivered; shipping; ship; ships; shipped; shipment; parcel*; package*; packet; postage;
            post; courier; driver; tracking; tracked; dispatch*; return*; returns; refund*; exchange*; receipt; invoice*; voucher*; gift card;
            coupon*; code; promo*; discount*; sale; offer; price*; pricing; cost; costs; pay; paid; paying; payment*; charge*; charged; card; paypal;
            klarna; instalment*; installment*; direct debit; bank; account; subscription; subscribe to; newsletter; cancel*; warranty; guarantee;
            store*; branch; shop; shops; checkout; basket; cart; staff; manager; assistant; customer service|services|support|care;
            opening hours|times; open; opens; closed; closing; parking; car park; click and collect; collect; collection; pick up; pickup; reserve*;
            reservation; stock; stocked; restock*; sold out; out of stock; available; availability; preorder*; size*; sizes; sizing; chart; colour*;
            color*; model; spare*; spares; spare parts; accessories; appointment; workshop; booking; book; booked; customs; vat; duty; duties; import;
            tax; dhl; hermes; evri; dpd; ups; royal mail; fedex; hotline; helpline; support; ticket; queue; hold; website; site; web shop; online;
            wholesale; trade; catalogue; loyalty; points; member*; engraving; delivery slot; address; postcode; neighbour; length; width; height;
            depth; diameter; dimensions; measurements; weight; material; fabric; brand; quantity; phone number; opening; location; shipping cost;
            lead time; sku; link; the till|tills; at till; quid; deposit; fee; fees; paid full price; paid twice|extra; arrived; came with|in|without
            """),
        new("en", Cue.Device, """
            battery; batteries; charge; charger; charging; charges; cable; plug; adapter; adaptor; usb; display; screen; button*; switch; app;
            firmware; update; updates; updated; bluetooth; wifi; wi-fi; pair; pairing; paired; connect*; login; log in; password; captcha; manual;
            instructions; instruction; setting*; setup; set up; install*; mount*; screw*; bracket; bulb*; led; dim; dimmer; dimmable; sensor; motor;
            compressor; fan; filter; seal; valve; zip; zipper; seam*; pole; poles; peg; pegs; fabric; hinge; lid; handle; hose; hook; clean; cleaning;
            wash; washable; washing; suitable; compatible; range; lumens; watt; watts; volt; volts; signal; gps; tracker; repair*; reset; assembly;
            assemble*; waterproof*; proof; inflate; pump; strap; fuse; fuses; wax; rewax; light; model; folded size; dimensions; weight limit; sim;
            e27; e14
            """),
    ];
}
