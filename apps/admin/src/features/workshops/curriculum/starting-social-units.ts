import type { Unit } from '@tatyktuu/domain/workshops';
import { startingUnit } from './starting-unit.ts';

export const startingSocialUnits: readonly Unit[] = [
  startingUnit(
    'social-1',
    ['core-life-values'],
    [
      'Таанышуу: үй-бүлөнү эмне бириктирет',
      'Знакомство: что держит семью вместе',
      'Getting to know each other: what holds a family together',
    ],
    [
      [
        40,
        'Үй-бүлөмдүн дарагы: сүрөт жана аңгеме',
        'Дерево моей семьи: рисунок и рассказ',
        'The tree of my family: drawing and telling',
      ],
      [
        45,
        'Топтун эрежелерин чогуу жазуу',
        'Вместе пишем правила группы',
        'Writing the rules of the group together',
      ],
    ],
  ),
  startingUnit(
    'social-2',
    ['core-life-values'],
    ['Балдарга эмнени калтырабыз', 'Что мы передаём детям', 'What we hand on to our children'],
    [
      [
        40,
        'Ата-энемден алган үч баалуулук',
        'Три ценности, которые я получил от родителей',
        'Three values I was given by my parents',
      ],
      [
        45,
        'Эки муун, бир суроо: жуптарда сүйлөшүү',
        'Два поколения, один вопрос: разговор в парах',
        'Two generations, one question: talk in pairs',
      ],
    ],
  ),
  startingUnit(
    'social-3',
    ['equal-opportunities'],
    ['Үйдөгү укуктар жана милдеттер', 'Права и обязанности дома', 'Rights and duties at home'],
    [
      [
        40,
        'Карталар: кимдин укугу, кимдин милдети',
        'Карточки: чьё право, чья обязанность',
        'Cards: whose right, whose duty',
      ],
      [45, 'Бир окуя, төрт көз караш', 'Одна история, четыре взгляда', 'One story, four points of view'],
    ],
  ),
  startingUnit(
    'social-4',
    ['equal-opportunities', 'gender-equality'],
    ['Бир күндө ким эмне кылат', 'Кто что делает за день', 'Who does what in a day'],
    [
      [
        45,
        'Аялдын жана эркектин күнүнүн сааты',
        'Часы дня женщины и часы дня мужчины',
        'The clock of a woman’s day and of a man’s day',
      ],
      [
        40,
        'Бир ишти алмашып көрүү: макулдашуу',
        'Поменяться одним делом: договорённость',
        'Trading one chore: an agreement',
      ],
    ],
  ),
  startingUnit(
    'social-5',
    ['gender-equality'],
    [
      'Кыздарга жана балдарга эмне дейбиз',
      'Что мы говорим девочкам и мальчикам',
      'What we tell girls and boys',
    ],
    [
      [
        40,
        'Макалдар: кайсынысы жардам берет, кайсынысы тоскоол болот',
        'Пословицы: какие помогают, какие мешают',
        'Proverbs: which help and which hinder',
      ],
      [
        45,
        'Менин кызым, менин уулум: келечек тууралуу сүйлөшүү',
        'Моя дочь, мой сын: разговор о будущем',
        'My daughter, my son: a talk about the future',
      ],
    ],
  ),
  startingUnit(
    'social-6',
    ['family-dynamics'],
    [
      'Үй-бүлөдөгү мамилелерге карап көрөлү',
      'Смотрим на отношения в семье',
      'Looking at how we live together',
    ],
    [
      [
        45,
        'Мамилелердин картасы: ким кимге жакын',
        'Карта отношений: кто к кому близок',
        'A map of relations: who is close to whom',
      ],
      [
        40,
        'Чечимди ким кабыл алат: беш мисал',
        'Кто принимает решение: пять примеров',
        'Who decides: five examples',
      ],
    ],
  ),
  startingUnit(
    'social-7',
    ['family-dynamics'],
    ['Ачууну тынчтыкка айландыруу', 'От гнева к спокойствию', 'From anger to calm'],
    [
      [
        40,
        'Денем эмнени билдирет: ачуунун белгилери',
        'Что говорит тело: признаки гнева',
        'What the body says: signs of anger',
      ],
      [
        45,
        'Токтоо, дем алуу, айтуу: машыгуу',
        'Остановиться, вдохнуть, сказать: тренировка',
        'Stop, breathe, say it: practice',
      ],
    ],
  ),
  startingUnit(
    'social-8',
    ['health'],
    ['Аялдардын жана эркектердин ден соолугу', 'Здоровье женщин и мужчин', 'Women’s and men’s health'],
    [
      [
        45,
        'Медайым менен суроо-жооп',
        'Вопросы и ответы с медсестрой',
        'Questions and answers with the nurse',
      ],
      [
        40,
        'Үй-бүлөдө ден соолукка ким кам көрөт',
        'Кто в семье заботится о здоровье',
        'Who in the family looks after health',
      ],
    ],
  ),
  startingUnit(
    'social-9',
    ['effective-dialogue'],
    ['Угуу жана угулуу', 'Слышать и быть услышанным', 'To hear and to be heard'],
    [
      [
        40,
        '«Мен» деп баштоо: жуптарда машыгуу',
        'Начать со слова «я»: упражнение в парах',
        'Starting with “I”: practice in pairs',
      ],
      [45, 'Оор сүйлөшүү: ролдорду ойноо', 'Трудный разговор: по ролям', 'A hard conversation: role play'],
    ],
  ),
  startingUnit(
    'social-10',
    ['effective-dialogue', 'core-life-values'],
    ['Бардык муундар бир тегеректе', 'Все поколения в одном кругу', 'All generations in one circle'],
    [
      [
        45,
        'Ар бир муун башкаларга бир тилегин айтат',
        'Каждое поколение говорит другим одно пожелание',
        'Each generation tells the others one wish',
      ],
      [
        40,
        'Үй-бүлөнүн үч айлык макулдашуусу',
        'Договор семьи на три месяца',
        'The family’s agreement for three months',
      ],
    ],
  ),
];
