namespace SocialInbox.Triage.Words;

internal static class Turkish
{
    public static readonly WordList[] Lists =
    [
        new("tr", Cue.Idiom, "ne güzel; ne kadar güzel|tatlı|şık; sorunsuz*; problemsiz; kusursuz*; eksiksiz"),
        new("tr", Cue.Ask, """
            ^ne zaman|kadar|için|oldu|yapmalıyım|yapmam|var; ^nasıl; ^nerede|nereden|nereye; ^neden; ^niye; ^kaç; ^kaça; ^hangi; ^kim; ^acaba;
            ^var mı; ^bu ~ mı|mi|mu|mü
            """),
        new("tr", Cue.AskWithin, """
            mı; mi; mu; mü; mısınız; misiniz; musunuz; müsünüz; mıdır; midir; mıyım; miyim; mıyız; miyiz; musun; acaba; ne zaman; ne kadar; nasıl;
            nereden; nerede; neden; kaç; hangi; merak ediyorum; bilen var; bir sorum; sorum; ne yapmalıyım; ne yapacağım; fiyatı; fiyat
            """),
        new("tr", Cue.Request, """
            lütfen; yardım; rica; ihtiyacım; arıyorum; istiyorum; cevap bekli*; dönüş; ulaşın; arayın; yazın; gönderin; bilgi; link; iade istiyorum;
            acil
            """),
        new("tr", Cue.Wish, "güzel|iyi|harika olurdu; olsa; keşke; öneri*; ekleyin; getirin; yapın"),
        new("tr", Cue.Fault, """
            bozuk*; bozul*; kırık*; kırıl*; arızal*; arıza*; çalışmıyor*; çalışmadı; çalışmaz; yırtıl*; yırtık; çatla*; sızdır*; akıt*; paslan*; pas;
            hasarlı*; çizik; hata*; sorun*; problem*; şarj olmuyor|etmiyor; açılmıyor; kapanmıyor; yanmıyor; bağlanmıyor; durdu; öldü; titriyor;
            gevşek; kopt*; koptu; olmuyor; ısınıyor; kusur*
            """),
        new("tr", Cue.Mishap, """
            gelmedi; ulaşmadı; almadım; eksik*; kayıp; kayboldu; gecik*; geç; yanlış*; iptal*; kapalı; hala; hâlâ; henüz; tükendi; stokta yok; yok;
            teslim edilmedi; geri gönder*; geçersiz; boş
            """),
        new("tr", Cue.MoneyLost, "para*; iade*; paramı; ücret*; çekildi; iki kez; ödedim; ödeme*"),
        new("tr", Cue.Criticism, """
            kötü*; berbat*; rezalet*; hayal kırıklığı; yazık; maalesef; pahalı*; kaba; ilgisiz*; saygısız*; memnun değil*|kalmadım;
            tavsiye etmem|etmiyorum; beğenmedim; kalitesiz*; vasat; dolandır*; almayın; pişman*; saçma*; değil; sahte
            """),
        new("tr", Cue.Anger, "rezalet*; bir daha asla; asla; yeter; dolandırıcı*; utanın; rezil*; skandal"),
        new("tr", Cue.Waiting, "bekliyor*; bekledim; bekle*; gündür; haftadır; aydır; gün; hafta; hala; hâlâ"),
        new("tr", Cue.ContactedBefore, """
            cevap yok|vermiyor*|alamadım; kimse ~ bakmıyor|dönmedi|cevap; kimse; tekrar; yine; defalarca; kaç kez; aradım; yazdım; mail attım
            """),
        new("tr", Cue.Deadline, "yarın; acil; acilen; cumartesiye; cumaya; pazara; doğum günü; düğün"),
        new("tr", Cue.Shop, """
            sipariş*; kargo*; teslim*; paket*; iade*; değişim; fatura*; fiyat*; mağaza*; açık; ödeme*; kart*; garanti*; beden*; renk*; stok*;
            müşteri hizmetleri; indirim*; kod*; site*; gümrük; satıyor*; satın
            """),
        new("tr", Cue.Device, """
            pil*; şarj*; batarya; kablo*; ampul*; kılavuz; kurulum; uygulama*; vida*; su geçir*; yıkan*; uyumlu; tamir; yedek parça; parça*; fermuar
            """),
        new("tr", Cue.Danger, """
            yangın*; ateş; alev*; duman*; yandı; yanık; yakt*; patla*; çarpt*; elektrik çarp*; kısa devre; tehlike*; yaralan*; hastane*; boğul*;
            zehir*; eridi
            """),
        new("tr", Cue.Fraud, "dolandır*; sahte*; hile; hacklen*; çalındı; siz misiniz"),
        new("tr", Cue.Legal, "avukat*; mahkeme*; polis*; tüketici hakem|hakları|derneği; dava; şikayet*"),
        new("tr", Cue.Privacy, "kvkk; kişisel veri*; verilerim"),
        new("tr", Cue.Press, "gazeteci; muhabir; basın; röportaj"),
        new("tr", Cue.Partner, "iş başvurusu; staj; bayilik; toptan; iş birliği; işbirliği"),
        new("tr", Cue.Praise, """
            güzel*; harika*; mükemmel*; süper*; bayıldım; bayıl*; beğendi*; beğendik; beğendim; çok iyi; iyi; memnun*; memnunum;
            tavsiye ederim|ediyorum; hızlı*; kaliteli*; şık*; tatlı*; muhteşem*; efsane; bravo; tebrik*; aferin; başarılar; sevdim; aşığım;
            işe yaradı; kusursuz*; sorunsuz*; ilgili*
            """),
        new("tr", Cue.Thanks, "teşekkür*; tesekkur*; sağol*; eyvallah; eline sağlık; elinize sağlık"),
        new("tr", Cue.Settled, "çözüldü; düzeldi; şimdi çalışıyor; değiştirdiler; geldi"),
        new("tr", Cue.Joke, "haha*; ahah*; hahaha*; şaka; jsjs*; sjsj*"),
        new("tr", Cue.ToFriend, "bak; bize; sana; senin; alalım; gidelim; canım; anne; bizim; sen; kanka"),
        new("tr", Cue.Promotion, "para kazan*; takip et; tıkla*; kripto; whatsapp; kredi; kazandınız; bedava; yatırım*; bahis"),
        new("tr", Cue.Negation, "değil; yok; hiç; asla; kimse; ne ne"),
        new("tr", Cue.Contrast, "ama; fakat; ancak; maalesef; yalnız; sadece; rağmen"),
        new("tr", Cue.Owner, "benim; bizim; aldım; aldık"),
        new("tr", Cue.ToBrand, "siz; sizin; sizi; size; sizde"),
    ];
}
