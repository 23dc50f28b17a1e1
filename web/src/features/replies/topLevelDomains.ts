/** Ends of addresses that make a link without https://, as on the server: TopLevelDomains.cs. */
export const TOP_LEVEL_DOMAINS: ReadonlySet<string> = new Set((
  'ac ad ae af ag ai al am an ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bl bm bn bo bq br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn '
  + 'co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg eh er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn '
  + 'hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mf mg mh mk ml mm mn '
  + 'mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se '
  + 'sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tp tr tt tv tw tz ua ug uk um us uy uz va vc ve vg vi vn vu wf ws '
  + 'ye yt za zm zw com net org info biz edu gov int mil name pro mobi asia cat jobs tel travel museum shop store app dev online site blog cloud email '
  + 'berlin hamburg koeln cologne wien bayern ruhr saarland nrw tirol swiss gmbh haus reisen versicherung kaufen immobilien jetzt moda eco bio green club '
  + 'xyz top vip live news media agency company design digital events fashion fit garden gift gifts group guide help house kitchen love market marketing '
  + 'money page photo photos place plus pub restaurant sale salon school services shoes shopping show social solutions space style studio support team tech '
  + 'tips today tools tours toys video watch website wiki work world zone art beer best care center city coffee community cool deals delivery direct '
  + 'download energy estate expert express family farm finance florist flowers foundation fun fund furniture gallery game games global gold golf guru hair '
  + 'health holiday hotel ink institute jewelry land life lighting limited link ltd management menu network organic party pet pets pizza press productions '
  + 'promo properties rent rentals repair report review reviews rocks run science ski software solar systems taxi tickets tires town trade training '
  + 'university ventures vet vision voyage wedding wine yoga'
).split(' '));

/** RFC 2606: names that will never exist. */
export const RESERVED_DOMAINS: ReadonlySet<string> = new Set(['example', 'invalid', 'localhost', 'test']);
