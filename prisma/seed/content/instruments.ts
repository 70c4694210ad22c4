import type { Localised } from "@/lib/kernel/localised";

export type SeededInstrument = { symbol: string; adoptedOn: string; titles: Localised };

const ict: Localised = {
  en: "Developments in the field of information and telecommunications in the context of international security",
  ar: "التطورات في ميدان المعلومات والاتصالات السلكية واللاسلكية في سياق الأمن الدولي",
  fr: "Progrès de l’informatique et des télécommunications et sécurité internationale",
  es: "Avances en la esfera de la información y las telecomunicaciones en el contexto de la seguridad internacional",
  ru: "Достижения в сфере информатизации и телекоммуникаций в контексте международной безопасности",
  zh: "从国际安全的角度看信息和电信领域的发展",
};

/** Documents of the real process that the texts of the demonstration cite, by their symbols and names. */
export const instruments: readonly SeededInstrument[] = [
  { symbol: "A/RES/73/27", adoptedOn: "2018-12-05", titles: ict },
  { symbol: "A/RES/70/237", adoptedOn: "2015-12-23", titles: ict },
  { symbol: "A/RES/75/240", adoptedOn: "2020-12-31", titles: ict },
  {
    symbol: "A/70/174",
    adoptedOn: "2015-07-22",
    titles: {
      en: "Report of the Group of Governmental Experts of 2015, with the eleven norms",
      ar: "تقرير فريق الخبراء الحكوميين لعام 2015، وفيه القواعد الإحدى عشرة",
      fr: "Rapport du Groupe d’experts gouvernementaux de 2015, avec les onze normes",
      es: "Informe del Grupo de Expertos Gubernamentales de 2015, con las once normas",
      ru: "Доклад Группы правительственных экспертов 2015 года с одиннадцатью нормами",
      zh: "2015 年政府专家组的报告，含十一项规范",
    },
  },
  {
    symbol: "A/75/816",
    adoptedOn: "2021-03-18",
    titles: {
      en: "Final report of the open-ended working group, 2021",
      ar: "التقرير الختامي للفريق العامل المفتوح باب العضوية، 2021",
      fr: "Rapport final du groupe de travail à composition non limitée, 2021",
      es: "Informe final del grupo de trabajo de composición abierta, 2021",
      ru: "Заключительный доклад рабочей группы открытого состава, 2021 год",
      zh: "不限成员名额工作组的最后报告，2021 年",
    },
  },
  {
    symbol: "A/HRC/32/L.20",
    adoptedOn: "2016-06-27",
    titles: {
      en: "Human rights on the Internet: draft resolution of 2016",
      ar: "حقوق الإنسان على الإنترنت: مشروع قرار عام 2016",
      fr: "Droits de l’homme sur Internet : projet de résolution de 2016",
      es: "Derechos humanos en Internet: proyecto de resolución de 2016",
      ru: "Права человека в Интернете: проект резолюции 2016 года",
      zh: "互联网上的人权：2016 年决议草案",
    },
  },
  {
    symbol: "A/HRC/RES/28/16",
    adoptedOn: "2015-03-26",
    titles: {
      en: "The right to privacy in the digital age",
      ar: "الحق في الخصوصية في العصر الرقمي",
      fr: "Le droit à la vie privée à l’ère du numérique",
      es: "El derecho a la privacidad en la era digital",
      ru: "Право на неприкосновенность частной жизни в цифровой век",
      zh: "数字时代的隐私权",
    },
  },
  {
    symbol: "CCPR/C/21/Rev.1/Add.13",
    adoptedOn: "2004-05-26",
    titles: {
      en: "General comment No. 31, on the obligations of States parties to the Covenant",
      ar: "التعليق العام رقم 31 بشأن التزامات الدول الأطراف في العهد",
      fr: "Observation générale no 31, sur les obligations des États parties au Pacte",
      es: "Observación general núm. 31, sobre las obligaciones de los Estados partes en el Pacto",
      ru: "Замечание общего порядка № 31 об обязательствах государств — участников Пакта",
      zh: "关于《公约》缔约国义务的第 31 号一般性意见",
    },
  },
];
