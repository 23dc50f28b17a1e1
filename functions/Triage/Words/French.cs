namespace SocialInbox.Triage.Words;

internal static class French
{
    public static readonly WordList[] Lists =
    [
        new("fr", Cue.Idiom, """
            quelle belle|beauté; quel beau|plaisir|bonheur; que du bonheur; que de; comme d'habitude; ne changez rien; pas de souci*
            """),
        new("fr", Cue.Ask, """
            ^quand|comment|combien|pourquoi|où|qui|quel|quelle|quels|quelles|quoi|lequel|laquelle; ^est-ce; ^est ce|il|elle|c|on; ^c'est quoi|combien;
            ^qu'est; ^y a-t-il|a t;
            ^peut|puis|pouvez|peux|pourrait|pourriez|avez|êtes|livrez|vendez|faites|proposez|acceptez|savez|auriez|serait|existe|existe-t-il|faut|doit|dois|a|ont|sont vous|on|je|il|elle|t|ils|elles|tu;
            ^existe; ^faut il; ^à partir|depuis|jusqu'à|jusqu quand; ^de quel|quelle; ^quelqu'un; ^quelqu un; ^une question; ^question;
            ^c'est dispo|possible|normal|compatible|lavable|vrai; ^c est
            """),
        new("fr", Cue.AskWithin, """
            est-ce que|qu; est ce que|qu; est ce possible; savoir si|comment|quand|où|combien|pourquoi; demande si|quand|pourquoi|comment; me demande;
            j'aimerais savoir; j aimerais savoir; voudrais savoir; sais pas si|comment|où|quand; quelqu'un|quelqu+un a|sait|connaît|peut; livrez vous;
            avez vous; pouvez vous; y a t; où trouver|est|puis|peut|acheter; comment faire|on|puis|je|ça|obtenir|fonctionne; c'est normal; est normal;
            une question; quel est|prix; quelle est; combien de|coûte|ça; à quelle; ou pas; ou non; *ez vous; *est il|elle|ce; *t il|elle|on
            """),
        new("fr", Cue.Request, """
            svp; s'il vous plaît; s'il te plaît; s il vous plait; merci de; merci d'avance; aide*; aidez; besoin d*; cherche; je cherche; voudrais;
            j'aimerais; j aimerais; aimerais; souhaite; répondez; contactez; rappelez; envoyez; dites; pouvez; pourriez; veuillez; remboursez;
            en attente d; lien; prix; le prix; urgent
            """),
        new("fr", Cue.Wish, """
            serait bien|bon|sympa|top|super|génial|cool; ce serait; dommage qu'il n'y; pourquoi ne pas; vous devriez; idée:; suggestion; ramenez;
            remettez; proposez; ajoutez
            """),
        new("fr", Cue.Fault, """
            panne; en panne; cassé*; casse; brisé*; défectueu*; défaut; abîmé*; endommagé*; déchiré*; fuit; fuite; rouille*; rouillé*; bloqué*;
            coincé*; ne fonctionne|marche|charge|s'allume|tient|démarre|ferme|s'ouvre pas|plus;
            fonctionne|marche|charge|allume|tient|démarre|ferme|ouvre|accepte|reconnaît plus|pas|que; n'accepte; marche plus; hors service; mort*;
            bug; bogue; erreur; problème*; souci*; grésille; clignote; surchauffe; trop faible|petit|bruyant; mal fini; se détache; se décolle;
            froissé*; tâché*; taché*; décousu*; troué*; humide; fissuré*; tordu*; plié*; sale
            """),
        new("fr", Cue.Mishap, """
            pas reçu; jamais reçu; rien reçu; toujours pas; toujours rien; toujours en; pas arrivé*; jamais arrivé*; pas livré*; manque; manquant*;
            il manque; perdu*; en retard; retard; mauvais*; erreur de; incomplet*; égaré*; disparu*; annulé*; rupture; fermé*; introuvable; refusé*;
            a refusé; faux; expiré; pas possible; impossible; n'est pas; n est pas; pas dispo*
            """),
        new("fr", Cue.MoneyLost, "remboursement; remboursé*; rembourser; débité*; prélevé*; deux fois; payé*; argent; facturé*; frais"),
        new("fr", Cue.Criticism, """
            déçu*; décevant*; déception; dommage; nul*; honte; honteux; inadmissible; inacceptable; scandaleux; mauvais*; médiocre; horrible;
            catastroph*; pire; arnaque; voleur*; menteur*; trop cher; cher; moche; impoli*; désagréable*; incompétent*; bof; moyen; fuyez; à éviter;
            éviter; déconseill*; plus jamais; jamais plus; ridicule; n'importe quoi; importe quoi;
            pas terrible|content|sérieux|professionnel|recommande; aucun*; se moque; moquez; raccroché; au nez; mal reçu|accueil*
            """),
        new("fr", Cue.Anger, "plus jamais; scandale*; furieu*; marre; ras le bol; honte; voleurs; dégoûté*; se foutent; foutage"),
        new("fr", Cue.Waiting, """
            attends; attente; attend; depuis _ jours|semaines|mois|heures; depuis ~ jours|semaines|mois; toujours; encore;
            deux|trois|quatre semaines|mois
            """),
        new("fr", Cue.ContactedBefore, """
            aucune réponse; pas de réponse; sans réponse; relancé; plusieurs fois|mails|appels; encore une fois; personne ne; jamais de réponse;
            injoignable
            """),
        new("fr", Cue.Deadline, "avant demain|samedi|dimanche|lundi|noël|vendredi; urgent; demain; anniversaire; mariage; au plus vite"),
        new("fr", Cue.Shop, """
            commande*; livraison; livrez; livré*; colis; retour; échange; facture; prix; coûte; magasin; boutique; horaires; ouvert; paiement; payer;
            carte; garantie; taille; couleur; stock; dispo*; vendeu*; caisse; site; frais de port; bon; code; suivi; formulaire; service client; sav;
            vendez; livrer; acheter; suisse; belgique
            """),
        new("fr", Cue.Device, """
            batterie; pile*; chargeur; câble; notice; mode d'emploi; ampoule; lampe ne; réglage; application; appli; vis; laver; lavable; étanche;
            compatible; watt*; variateur; bruit; moteur; pièce*; réparer; réparation
            """),
        new("fr", Cue.Danger, """
            feu; incendie; brûl*; fumée; explos*; électrocut*; décharge; court-circuit; dangereu*; danger; blessé*; blessure; hôpital; urgences;
            étouff*; toxique; fondu*
            """),
        new("fr", Cue.Fraud, """
            arnaque*; fraude; faux site|compte|mail; hameçonnage; phishing; piraté*; escroc*; contrefaçon; c'est vous; est-ce vous
            """),
        new("fr", Cue.Legal, "avocat; tribunal; plainte; police; justice; mise en demeure; répression des fraudes; dgccrf; ufc"),
        new("fr", Cue.Privacy, "rgpd; données personnelles; mes données; cnil"),
        new("fr", Cue.Press, "journaliste; rédaction; presse; interview"),
        new("fr", Cue.Partner, "candidature; stage; postuler; partenariat; recrut*; emploi; revendeur; grossiste"),
        new("fr", Cue.Praise, """
            super; génial*; parfait*; magnifique*; superbe*; beau; belle*; joli*; adore*; j'adore; aime; excellent*; bravo; top; ravi*; content*;
            satisfait*; recommande; je recommande; rapide*; impeccable; merveilleu*; formidable; trop beau|belle|bien|mignon; félicitations;
            bonne qualité; très bien; bien reçu; au top; rien à redire; sympa*; aimable*; gentil*; sublime; coup de coeur
            """),
        new("fr", Cue.Thanks, "merci*; mille mercis"),
        new("fr", Cue.Settled, "résolu; c'est réglé; réglé; ça marche maintenant; bien arrivé; remplacé rapidement; échangé"),
        new("fr", Cue.Joke, "mdr; ptdr; haha*; lol; xd"),
        new("fr", Cue.ToFriend, """
            pour toi; ta chambre; on l'achète; on achète; on y va; tu as vu; t'as vu; regarde; ton; ta; tes; toi; chéri*; maman
            """),
        new("fr", Cue.Promotion, """
            gagnez; gagner de l'argent; argent facile; cliquez; suivez moi; abonnez; voyant*; marabout; prêt entre particuliers; prêt; crypto;
            whatsapp; investiss*
            """),
        new("fr", Cue.Negation, "pas; ne; n; jamais; rien; aucun*; sans; ni; plus"),
        new("fr", Cue.Contrast, "mais; cependant; malheureusement; dommage; sauf; par contre; pourtant; seul bémol; bémol; seulement"),
        new("fr", Cue.Owner, "mon; ma; mes; notre; j'ai; j ai; acheté*; la mienne; le mien; les miens; chez moi"),
        new("fr", Cue.ToBrand, "vous; votre; vos"),
    ];
}
