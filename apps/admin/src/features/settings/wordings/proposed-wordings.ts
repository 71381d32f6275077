import type { ConsentPurpose } from '@tatyktuu/domain/families';
import type { Language } from '@tatyktuu/domain/kernel';

/**
 * A text to begin with for each purpose: what is asked, who sees what is kept, what stops when one takes it back and
 * what never stops. It says nothing of why a family is in the programme. Each office adapts it to its own work and law
 * before it is published.
 */
export const proposedWordings: Readonly<Record<ConsentPurpose, Readonly<Record<Language, string>>>> = {
  programme: {
    ky: `Сизди үй-бүлөлөр үчүн программага чакырабыз: тең курактуулардын тобунда чогулуп, сүйлөшүп, үйрөнөбүз.
Атыңызды, туулган жылыңызды, сиз менен кантип байланышса болорун жана кайсы жолугушууга келгениңизди жазып алабыз. Муну программанын сиздин үй-бүлө менен иштеген кызматкерлери гана көрөт.
Макул болбосоңуз да болот. Макул болуп туруп, каалаган күнү баш тартсаңыз да болот, себебин айтуунун кереги жок.
Баш тартсаңыз: ошол күндөн тартып топто болбойсуз, жолугушууга күтпөйбүз.
Токтобойт: үй-бүлөңүзгө берилүүчү азык-түлүк жана үй-бүлөнүн башка мүчөлөрүнүн катышуусу. Мурда жазылгандар сакталат.`,
    ru: `Мы приглашаем вас в программу для семей: встречаться в группе ровесников, говорить и учиться друг у друга.
Мы записываем ваше имя, год рождения, как с вами можно связаться и на каких встречах вы были. Это видят только те сотрудники программы, которые работают с вашей семьёй.
Вы можете отказаться. Вы можете согласиться, а потом передумать в любой день, и объяснять ничего не нужно.
Если передумаете: с этого дня вы не состоите в группе и на встречах вас не ждут.
Не прекращается: продуктовая помощь вашей семье и участие остальных её членов. То, что записано раньше, остаётся.`,
    en: `We invite you to a programme for families: to meet in a group of people of your own age, to talk and to learn from one another.
We write down your name, your year of birth, how you may be reached, and which meetings you came to. Only those of our staff who work with your family see it.
You may say no. You may say yes and change your mind on any day, without giving a reason.
If you change your mind: from that day on you are in no group, and no meeting waits for you.
What never stops: food aid for your family, and the part that others of the family take. What was written down before stays.`,
  },
  aid: {
    ky: `Үй-бүлөңүзгө азык-түлүк берүү үчүн анын атын, канча адам экенин, кайсы азыкты ким алганын жана кол тамгасын жазып алабыз. Муну программанын кызматкерлери жана кампаны текшергендер көрөт. Жардам бергендерге аты-жөнүңүз эмес, сандар гана айтылат.
Макул болбосоңуз да, кийин баш тартсаңыз да болот, себебин айтуунун кереги жок.
Баш тартсаңыз: үй-бүлөнүн башка чоң кишиси макул болбосо, үй-бүлө жаңы тизмелерге кирбейт.
Токтобойт: тизмеде турган азык-түлүк үй-бүлөгө берилет; топтогу орунуңуз сакталат. Азык-түлүк эч нерсенин акысы эмес.`,
    ru: `Чтобы выдавать вашей семье продукты, мы записываем её имя, сколько в ней людей, кто и какие продукты получил, и подпись. Это видят сотрудники программы и те, кто проверяет склад. Тем, кто даёт средства, сообщаются только числа, без имён.
Вы можете отказаться или передумать потом, и объяснять ничего не нужно.
Если передумаете: в новые списки семья не войдёт, если не согласен другой взрослый из семьи.
Не прекращается: продукты, на которые семья уже в списке, будут выданы, и место в группе остаётся за вами. Продукты не плата ни за что.`,
    en: `To give your family food, we write down its name, how many people it has, who received what, and a signature. Our staff and those who check the store see it. Those who give the money are told numbers, never names.
You may say no, or change your mind later, without giving a reason.
If you change your mind: new lists leave the family out, unless another grown-up of it agrees.
What never stops: food that the family is already listed for is handed over, and you keep your place in the group. Food is no payment for anything.`,
  },
  survey: {
    ky: `Программа пайдалуубу, билүү үчүн кээде суроо беребиз. Ар бир суроого жооп бербей койсоңуз болот. Жообуңуз атыңыздан бөлөк сакталат, үй-бүлөңүздөн эч ким көрбөйт; жыйынтык сандар менен гана айтылат.
Макул болбосоңуз да, кийин баш тартсаңыз да болот, себебин айтуунун кереги жок.
Баш тартсаңыз: мындан ары сурамжылоого чакырбайбыз.
Токтобойт: топтогу орунуңуз жана азык-түлүк. Мурда берген жоопторуңуз эсепте калат.`,
    ru: `Чтобы понять, приносит ли программа пользу, мы иногда задаём вопросы. На любой вопрос можно не отвечать. Ваши ответы хранятся отдельно от имени, никто из семьи их не увидит; итог сообщается только числами.
Вы можете отказаться или передумать потом, и объяснять ничего не нужно.
Если передумаете: больше мы не зовём вас на опросы.
Не прекращается: место в группе и продуктовая помощь. Ответы, данные раньше, остаются в подсчёте.`,
    en: `To learn whether the programme does any good, we sometimes ask questions. You may leave any of them unanswered. Your answers are kept apart from your name, nobody of your family sees them, and the outcome is told in numbers alone.
You may say no, or change your mind later, without giving a reason.
If you change your mind: we ask you to no survey any more.
What never stops: your place in the group, and food aid. Answers that you gave before stay counted.`,
  },
  referral: {
    ky: `Сизге башка кызматтын жардамы керек болсо (дарыгер, юрист, кеңешчи), сиз суранганда гана ал жакка атыңызды жана кантип байланышса болорун айтабыз. Эмнени кимге айтарыбызды ар бир жолу алдын ала сизге айтабыз.
Макул болбосоңуз да, кийин баш тартсаңыз да болот, себебин айтуунун кереги жок.
Баш тартсаңыз: сиз жөнүндө башка кызматка эч нерсе айтпайбыз. Мурда айтылганды кайра ала албайбыз.
Токтобойт: топтогу орунуңуз жана азык-түлүк.`,
    ru: `Если вам понадобится помощь другой службы (врача, юриста, консультанта), мы сообщим туда ваше имя и как с вами связаться, и только когда вы сами попросите. Каждый раз мы заранее скажем, что и кому передаём.
Вы можете отказаться или передумать потом, и объяснять ничего не нужно.
Если передумаете: мы больше ничего о вас другой службе не сообщаем. Вернуть уже сообщённое мы не можем.
Не прекращается: место в группе и продуктовая помощь.`,
    en: `Should you need the help of another service (a doctor, a lawyer, a counsellor), we tell them your name and how you may be reached, and only when you ask for it. Each time we say beforehand what we tell, and to whom.
You may say no, or change your mind later, without giving a reason.
If you change your mind: we tell other services nothing about you any more. What was told before we cannot take back.
What never stops: your place in the group, and food aid.`,
  },
  photograph: {
    ky: `Программа жөнүндө айтып берүү үчүн жолугушууларды кээде сүрөткө тартабыз. Сүрөттүн жанына атыңыз да, айылыңыз да жазылбайт. Тарткандан кийин сүрөттү көрүп, «муну колдонбогула» десеңиз болот.
Макул болбосоңуз да, кийин баш тартсаңыз да болот, себебин айтуунун кереги жок.
Баш тартсаңыз: сизди тартпайбыз, турган сүрөттөрдү мындан ары колдонбойбуз. Басылып чыккан сүрөттү кайра ала албайбыз.
Токтобойт: топтогу орунуңуз жана азык-түлүк.`,
    ru: `Чтобы рассказывать о программе, мы иногда фотографируем встречи. Рядом со снимком не пишут ни имени, ни села. Снимок можно посмотреть и сказать: «этот не используйте».
Вы можете отказаться или передумать потом, и объяснять ничего не нужно.
Если передумаете: вас больше не снимают, а имеющиеся снимки больше не используются. Уже напечатанное вернуть нельзя.
Не прекращается: место в группе и продуктовая помощь.`,
    en: `To tell of the programme, we sometimes photograph meetings. Neither your name nor your village is written beside a picture. You may look at it and say: do not use this one.
You may say no, or change your mind later, without giving a reason.
If you change your mind: no picture of you is taken, and those that exist are used no more. What has been printed cannot be taken back.
What never stops: your place in the group, and food aid.`,
  },
};
