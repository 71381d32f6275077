import type { ConsentPurpose } from '@tatyktuu/domain/families';
import type { Words } from '@tatyktuu/domain/kernel';

/** What is read out before somebody consents, by purpose. */
export const wordings: Readonly<Record<ConsentPurpose, Words>> = {
  programme: {
    ky: 'Сиз айылдагы жолугушууларга катышасыз: жумасына бир жолу, өз тобуңуз менен. Атыңызды, жашыңызды жана кайсы күнү келгениңизди жазып турабыз. Аны программанын кызматкерлери гана көрөт. Каалаган күнү баш тарта аласыз, себебин айтуу милдет эмес.',
    ru: 'Вы будете приходить на встречи в селе раз в неделю, со своей группой. Мы записываем ваше имя, возраст и дни, когда вы были. Это видят только сотрудники программы. Отказаться можно в любой день, причину называть не нужно.',
    en: 'You will come to meetings in the village once a week, with your group. We write down your name, your age and the days on which you came. Only the staff of the programme see it. You may stop on any day and need not say why.',
  },
  aid: {
    ky: 'Үй-бүлөңүз азык-түлүк алат. Канча киши экениңизди, эмне жана кимге берилгенин жазабыз, алган адам колун коёт. Тийиштүү азыкты баш тартсаңыз да аласыз.',
    ru: 'Ваша семья получит продукты. Мы записываем, сколько вас в семье, что и кому передали; получивший расписывается. То, что уже положено, вы получите, даже если потом откажетесь.',
    en: 'Your family will receive food. We write down how many you are, what was handed over and to whom, and whoever takes it signs. What is due to you already you will get even if you withdraw later.',
  },
  survey: {
    ky: 'Программанын башында жана аягында бир нече суроо беребиз. Жоопторуңуз атыңыз жок эсептелет. Каалаган суроого жооп бербесеңиз болот, бул башка эч нерсеге таасир этпейт.',
    ru: 'В начале и в конце программы мы зададим несколько вопросов. Ответы считаются без имён. На любой вопрос можно не отвечать, это ни на что не повлияет.',
    en: 'At the beginning and at the end we ask some questions. Answers are counted without names. You may leave out any of them, and nothing else depends on it.',
  },
  referral: {
    ky: 'Эгер сизге дарыгердин, юристтин же башка адистин жардамы керек болсо, өзүңүз макул болгон адиске гана, өзүңүз айткан нерсени гана жеткиребиз.',
    ru: 'Если вам понадобится врач, юрист или другой специалист, мы передадим ему только то, что вы разрешите, и только тому, кого вы назовёте.',
    en: 'Should you need a doctor, a lawyer or somebody else, we tell only what you allow, and only to the one you agree to.',
  },
  photograph: {
    ky: 'Жолугушууларда сүрөткө тартабыз. Сүрөтүңүз программанын отчётунда гана колдонулат, атыңыз жазылбайт. Макул болбосоңуз, сизди тартпайбыз.',
    ru: 'На встречах мы фотографируем. Снимки идут только в отчёт программы, без имён. Если вы не согласны, вас не снимают.',
    en: 'We take photographs at the meetings. They are used in the programme’s report alone, without names. If you do not agree, nobody takes yours.',
  },
};
