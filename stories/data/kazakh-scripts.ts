interface Headline {
  readonly title: string;
  readonly summary: string;
  readonly section: string;
}

type Headlines = Readonly<Record<'tram' | 'library' | 'train' | 'apples' | 'observatory', Headline>>;

/** Some of the Kazakh newspaper in Latin letters (2021 draft). */
export const kazakhInLatin: Headlines = {
  tram: { title: 'Tramvai oñ jağalauğa qaita oraldy', summary: 'Otyz jyldan keiın alğaş ret relstı bağyt özen arqyly ötıp, vokzaldy jaña yqşamaudandarmen jalğady.', section: 'Qala' },
  library: { title: 'Qalalyq kıtaphana endı tün ortasyna deiın aşyq', summary: 'Keşkı zal synaq rejimınde jūmys ıstei bastady.', section: 'Mädeniet' },
  train: { title: 'Elordağa baratyn tüngı poiyz qyryq minutqa jyldamyraq jetedı', summary: 'Uaqyt aialdamalardy qysqartu esebınen ünemdeldı.', section: 'Qala' },
  apples: { title: 'Tasbūlaq mañynda aporttyñ ekı myñ köşetı tamyr jaidy', summary: 'Alğaşqy önım tört jyldan keiın kütıledı.', section: 'Tabiğat' },
  observatory: { title: 'Observatoria oquşylarğa esıgın aşty', summary: 'Kelesı kezdesu ekı aptadan keiın ötedı.', section: 'Ğylym' },
};

/** The same in Arabic letters (töte jazu). */
export const kazakhInArabic: Headlines = {
  tram: { title: 'ترامۆاي وڭ جاعالاۋعا قايتا ورالدى', summary: 'وتىز جىلدان كەيىن العاش رەت رەلستى باعىت وزەن ارقىلى ءوتىپ، ۆوكزالدى جاڭا ىقشاماۋداندارمەن جالعادى.', section: 'قالا' },
  library: { title: 'قالالىق كىتاپحانا ەندى ءتۇن ورتاسىنا دەيىن اشىق', summary: 'كەشكى زال سىناق رەجيمىندە جۇمىس ىستەي باستادى.', section: 'مادەنيەت' },
  train: { title: 'ەلورداعا باراتىن تۇنگى پويىز قىرىق مينۋتقا جىلدامىراق جەتەدى', summary: 'ۋاقىت ايالدامالاردى قىسقارتۋ ەسەبىنەن ۇنەمدەلدى.', section: 'قالا' },
  apples: { title: 'تاسبۇلاق ماڭىندا اپورتتىڭ ەكى مىڭ كوشەتى تامىر جايدى', summary: 'العاشقى ءونىم ءتورت جىلدان كەيىن كۇتىلەدى.', section: 'تابيعات' },
  observatory: { title: 'وبسەرۆاتوريا وقۋشىلارعا ەسىگىن اشتى', summary: 'كەلەسى كەزدەسۋ ەكى اپتادان كەيىن وتەدى.', section: 'عىلىم' },
};
