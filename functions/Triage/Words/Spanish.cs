namespace SocialInbox.Triage.Words;

internal static class Spanish
{
    public static readonly WordList[] Lists =
    [
        new("es", Cue.Idiom, """
            qué bonit*|bien|guay|lind*|chul*|maravilla|pasada|ganas; no solo; sin problema*; cómo mola; la quiero; lo quiero; te quiero; los quiero
            """),
        new("es", Cue.Ask, """
            ^cuándo|cuando se|vuelve|llega|va|tendréis|habrá; ^cómo|cuánto|cuánta|cuántos|cuántas|dónde|quién|cuál|cuáles|qué; ^por qué;
            ^se puede|pueden; ^es posible|normal|compatible|apto|verdad; ^hay; ^tenéis; ^tienen; ^tienes; ^hacéis; ^hacen; ^enviáis; ^envían;
            ^vendéis; ^venden; ^podéis; ^pueden; ^puedo; ^sabéis; ^existe; ^funciona; ^viene; ^vale; ^sirve; ^lleva; ^desde cuándo; ^hasta cuándo;
            ^a qué; ^de qué; ^en qué; ^para cuándo; ^alguien; ^una pregunta; ^pregunta
            """),
        new("es", Cue.AskWithin, """
            quería saber|preguntar; quisiera saber; me gustaría saber; me pregunto; saber si|cuándo|cómo|dónde; no sé si|cómo|dónde;
            alguien sabe|ha|tiene|puede|me; podéis; podríais; pueden; podrían; se puede; es posible; es normal; dónde puedo|está|se|lo|compro;
            cómo puedo|se|hago; cuánto cuesta|tarda|vale; qué hago|puedo|debo|pasa; una pregunta; o no; una duda; tengo una duda; tenéis; sabéis;
            enviáis; hacéis; vendéis; vais a; habéis
            """),
        new("es", Cue.Request, """
            por favor; porfa; porfavor; ayuda; ayúdenme; necesito; necesitamos; busco; quiero; quisiera; me gustaría; contacten; contactad; respondan;
            responded; contesten; contestad; díganme; decidme; decirme; envíen; enviadme; precio; link; enlace; espero respuesta; urgente;
            devuélvanme
            """),
        new("es", Cue.Wish, """
            estaría bien|genial|guay; sería genial|bueno|bonito|útil|ideal; por qué no; deberíais; deberían; podríais; sugerencia; traed de vuelta;
            ojalá
            """),
        new("es", Cue.Fault, """
            rot*; se ha roto; se rompió; rompió; romp*; defectuos*; defecto; averiad*; avería; dañad*; rasgad*; pierde; gotea; oxidad*; óxido;
            atascad*; agrietad*; rayad*; no funciona*; no va; no se enciende|carga|cierra|abre|conecta;
            no carga|enciende|aguanta|arranca|deja|acepta|reconoce; dejó de; ha dejado de; muert*; error; fallo; falla; fallos; problema; problemas;
            parpadea; sobrecalient*; despegad*; demasiado pequeñ*|débil
            """),
        new("es", Cue.Mishap, """
            no ~ llegad*|llega|recibid*|entregad*; nunca ~ llegó|llegado|recibí; no ha llegado; no llegó;
            sin moverse|recibir|noticias|respuesta|stock; falta; faltan; faltaba; perdid*; extraviad*; retraso; tarde; retrasad*; equivocad*;
            incorrect*; incomplet*; cancelad*; agotad*; cerrad*; todavía no|nada; aún no|nada|sin; caducad*; rechazad*; en reparto; vacía; vacío;
            distinto
            """),
        new("es", Cue.MoneyLost, "reembols*; dinero; cobrad*; cobraron; cobrado dos; dos veces; pagad*; pagué; devolución del; gastos"),
        new("es", Cue.Criticism, """
            decepcion*; decepcionad*; lástima; pena; mal; mala; malo; malas; malos; pésim*; horrible*; terrible*; fatal; vergonzos*; vergüenza;
            inaceptable; lamentable; desagradable*; maleducad*; incompetent*; caro; cara; carísim*; estafa*; ridícul*; no recomiendo|recomendable;
            nunca más; mediocre; lent*; peor; asco; timo; cutre; engaño; engañ*; regular
            """),
        new("es", Cue.Anger, "nunca más; vergüenza; asco; hart*; indignad*; enfadad*; ladrones; estafadores; basta; escándalo"),
        new("es", Cue.Waiting, """
            esper*; desde hace; hace _ días|semanas|meses; lleva|llevo ~ días|semanas|meses; todavía; aún; sigue; sigo; días|semanas|meses
            """),
        new("es", Cue.ContactedBefore, """
            nadie responde|contesta|me; no responden|contestan|contestáis; sin respuesta; varias veces; otra vez; de nuevo; he escrito; he llamado;
            tercera|segunda vez
            """),
        new("es", Cue.Deadline, "antes del|de sábado|viernes|domingo|lunes|mañana|navidad; mañana; urgente; cumpleaños; boda"),
        new("es", Cue.Shop, """
            pedido*; pedí; envío*; enviáis; entrega; paquete; devolución; devolver; cambio; factura; precio; cuesta; cuestan; coste; tienda; horario*;
            abierto; abrís; pago; pagar; tarjeta; garantía; talla; tallas; color; stock; disponible*; dependient*; caja; web; página;
            atención al cliente; código; descuento; vale; mensajero; transportista; aduana*; reserva*; ticket; comprar
            """),
        new("es", Cue.Device, """
            batería*; pila*; cargador; cable; bombilla; instrucciones; manual; app; aplicación; tornillo*; lavable; lavar; impermeable; apto;
            compatible*; regula*; cremallera; pieza*; recambio*; reparar; reparación
            """),
        new("es", Cue.Danger, """
            fuego; incendio; llamas; humo; quemad*; quemadura*; quemó; explot*; calambre; descarga; cortocircuito; peligros*; peligro; herid*;
            hospital; urgencias; asfixi*; tóxic*; derretid*; se calienta; huele a quemado|raro; calienta mucho
            """),
        new("es", Cue.Fraud, """
            estafa*; fraude; falsa|falso web|perfil|cuenta|página; phishing; hackead*; falsificad*; sois vosotros; son ustedes
            """),
        new("es", Cue.Legal, "abogad*; tribunal; denuncia*; policía; consumo; ocu; demanda; hoja de reclamaciones; reclamación"),
        new("es", Cue.Privacy, "rgpd; protección de datos; mis datos; datos personales"),
        new("es", Cue.Press, "periodista; redacción; prensa; entrevista"),
        new("es", Cue.Partner, "candidatura; prácticas; trabajo; trabajar; colaboración; mayorista; distribuidor"),
        new("es", Cue.Praise, """
            genial*; perfect*; bonit*; precios*; preciosa; excelent*; estupend*; maravillos*; increíble*; fantástic*; encanta*; me encanta; encantad*;
            content*; satisfech*; recomend*; rápid*; amable*; buen*; bueno; muy bien; super; súper; mola; guay; chul*; felicidades; enhorabuena;
            bravo; wow; feliz; impecable*; antes de lo previsto; bien embalado; hermos*; lind*; de diez
            """),
        new("es", Cue.Thanks, "gracias*; muchas gracias; agradec*"),
        new("es", Cue.Settled, "solucionado; resuelto; ya funciona; ya llegó; ya ha llegado; me lo cambiaron; cambiaron sin"),
        new("es", Cue.Joke, "jaja*; jeje*; jajaja*; lol"),
        new("es", Cue.ToFriend, "para ti; para nosotros; mira; tu; tú; tenemos que; vamos; amor; mamá; te gusta; nos vamos"),
        new("es", Cue.Promotion, "gana dinero; gan* dinero; sígueme; haz clic; cripto*; whatsapp; préstamo*; has ganado; gratis; inversi*"),
        new("es", Cue.Negation, "no; nunca; nada; nadie; ningún*; ninguna; sin; ni; tampoco"),
        new("es", Cue.Contrast, "pero; aunque; lástima; desgraciadamente; sin embargo; solo; excepto; salvo; único"),
        new("es", Cue.Owner, "mi; mis; mío; mía; nuestro; nuestra; compré; comprado"),
        new("es", Cue.ToBrand, "vosotros; vuestr*; ustedes; os"),
    ];
}
