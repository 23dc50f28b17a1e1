/** What a brand's answer may need, by what it is called in both languages. */
export const EMOJI: readonly { sign: string; en: string; de: string }[] = [
  ['🙂', 'smile', 'Lächeln'], ['😊', 'smile with eyes', 'Lächeln mit Augen'], ['😀', 'grin', 'Grinsen'], ['😄', 'laugh', 'Lachen'], ['😂', 'tears of joy', 'Freudentränen'], ['😉', 'wink', 'Zwinkern'],
  ['😍', 'heart eyes', 'Herzaugen'], ['🥰', 'in love', 'verliebt'], ['🤩', 'star eyes', 'Sternaugen'], ['😎', 'cool', 'cool'], ['🤗', 'hug', 'Umarmung'], ['🤔', 'thinking', 'Nachdenken'],
  ['😅', 'sweat', 'Schwitzen'], ['😬', 'oops', 'hoppla'], ['🙈', 'see no evil monkey', 'Affe, nichts sehen'], ['😕', 'confused', 'verwirrt'], ['😢', 'sad tear', 'traurig, Träne'], ['😭', 'crying', 'Weinen'],
  ['🙏', 'thanks, please', 'danke, bitte'], ['👍', 'thumbs up', 'Daumen hoch'], ['👎', 'thumbs down', 'Daumen runter'], ['👋', 'wave, hello', 'Winken, hallo'], ['👏', 'applause', 'Applaus'], ['🙌', 'hooray', 'hurra'],
  ['💪', 'strong', 'stark'], ['🤝', 'handshake', 'Handschlag'], ['👌', 'okay', 'okay'], ['🤞', 'fingers crossed', 'Daumen drücken'], ['👀', 'eyes, looking', 'Augen, schauen'], ['❤️', 'red heart', 'rotes Herz'],
  ['🧡', 'orange heart', 'oranges Herz'], ['💛', 'yellow heart', 'gelbes Herz'], ['💚', 'green heart', 'grünes Herz'], ['💙', 'blue heart', 'blaues Herz'], ['💜', 'purple heart', 'lila Herz'], ['🖤', 'black heart', 'schwarzes Herz'],
  ['✨', 'sparkles, new', 'Funkeln, neu'], ['⭐', 'star', 'Stern'], ['🎉', 'party', 'Feier'], ['🎁', 'present', 'Geschenk'], ['🎂', 'birthday cake', 'Geburtstagstorte'], ['🥳', 'celebrating', 'Feiern'],
  ['🔥', 'fire, great', 'Feuer, toll'], ['💡', 'lamp, idea', 'Lampe, Idee'], ['🚀', 'rocket', 'Rakete'], ['🏆', 'trophy', 'Pokal'], ['✅', 'done, check', 'erledigt, Haken'], ['❌', 'no, cross', 'nein, Kreuz'],
  ['⚠️', 'warning', 'Warnung'], ['❓', 'question', 'Frage'], ['❗', 'exclamation', 'Ausrufezeichen'], ['ℹ️', 'information', 'Information'], ['📦', 'parcel', 'Paket'], ['🚚', 'delivery van', 'Lieferwagen'],
  ['✈️', 'aeroplane', 'Flugzeug'], ['🏠', 'house, home', 'Haus, zu Hause'], ['🏪', 'shop', 'Laden'], ['🛒', 'shopping cart', 'Einkaufswagen'], ['💳', 'credit card', 'Kreditkarte'], ['🧾', 'invoice, receipt', 'Rechnung, Beleg'],
  ['📧', 'e-mail', 'E-Mail'], ['💬', 'message, chat', 'Nachricht, Chat'], ['📞', 'telephone', 'Telefon'], ['📱', 'phone', 'Handy'], ['🔗', 'link', 'Link'], ['🔍', 'search', 'Suche'],
  ['🔧', 'repair, wrench', 'Reparatur, Schraubenschlüssel'], ['⚙️', 'settings', 'Einstellungen'], ['🔒', 'lock, safe', 'Schloss, sicher'], ['⏰', 'alarm clock', 'Wecker'], ['⏳', 'waiting, hourglass', 'Warten, Sanduhr'], ['📅', 'calendar, date', 'Kalender, Termin'],
  ['☀️', 'sun', 'Sonne'], ['🌧️', 'rain', 'Regen'], ['❄️', 'snow', 'Schnee'], ['🌱', 'plant, sustainable', 'Pflanze, nachhaltig'], ['♻️', 'recycling', 'Recycling'], ['🎄', 'Christmas tree', 'Weihnachtsbaum'],
  ['☕', 'coffee', 'Kaffee'], ['🍀', 'good luck', 'viel Glück'], ['🐶', 'dog', 'Hund'], ['🐱', 'cat', 'Katze'], ['👇', 'below', 'unten'], ['👉', 'right, here', 'rechts, hier'],
].map(([sign = '', en = '', de = '']) => ({ sign, en, de }));
