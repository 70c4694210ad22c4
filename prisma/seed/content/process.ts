import type { ContentProcess, ProcessArea } from "./content-types";

/** The six substantive areas in the order of the report of 2021. */
const areas: ProcessArea[] = [
  {
    slug: "threats",
    names: {
      en: "Existing and potential threats",
      ar: "التهديدات القائمة والمحتملة",
      fr: "Menaces existantes et potentielles",
      es: "Amenazas existentes y potenciales",
      ru: "Существующие и потенциальные угрозы",
      zh: "现有和潜在威胁",
    },
  },
  {
    slug: "norms",
    names: {
      en: "Rules, norms and principles",
      ar: "القواعد والمعايير والمبادئ",
      fr: "Règles, normes et principes",
      es: "Reglas, normas y principios",
      ru: "Правила, нормы и принципы",
      zh: "规则、规范和原则",
    },
  },
  {
    slug: "international-law",
    names: {
      en: "International law",
      ar: "القانون الدولي",
      fr: "Droit international",
      es: "Derecho internacional",
      ru: "Международное право",
      zh: "国际法",
    },
  },
  {
    slug: "cbm",
    names: {
      en: "Confidence-building measures",
      ar: "تدابير بناء الثقة",
      fr: "Mesures de confiance",
      es: "Medidas de fomento de la confianza",
      ru: "Меры укрепления доверия",
      zh: "建立信任措施",
    },
  },
  {
    slug: "capacity-building",
    names: {
      en: "Capacity-building",
      ar: "بناء القدرات",
      fr: "Renforcement des capacités",
      es: "Creación de capacidad",
      ru: "Наращивание потенциала",
      zh: "能力建设",
    },
  },
  {
    slug: "institutional-dialogue",
    names: {
      en: "Regular institutional dialogue",
      ar: "الحوار المؤسسي المنتظم",
      fr: "Dialogue institutionnel régulier",
      es: "Diálogo institucional periódico",
      ru: "Регулярный институциональный диалог",
      zh: "定期机构对话",
    },
  },
];

/**
 * The two real working groups stand here as history, without consultations; what others held on their subjects stands
 * apart, since it was part of neither. The consultations of the demo belong to a process that says by its name that it
 * is a demonstration.
 */
export const processes: ContentProcess[] = [
  {
    slug: "oewg-2019-2021",
    code: "OEWG1",
    name: {
      en: "Open-ended Working Group on ICTs, 2019–2021",
      ar: "الفريق العامل المفتوح العضوية المعني بتكنولوجيات المعلومات والاتصالات، 2019–2021",
    },
    mandate: {
      en: "Set up by General Assembly resolution 73/27 and open to all Member States. It took up six subjects in the field of ICTs and international security and ended with a report adopted by consensus, issued as A/75/816.",
      ar: "أنشئ بموجب قرار الجمعية العامة 73/27 وكان مفتوحا لجميع الدول الأعضاء. وتناول ستة موضوعات في مجال تكنولوجيات المعلومات والاتصالات والأمن الدولي، واختتم أعماله بتقرير اعتمد بتوافق الآراء وصدر بوصفه الوثيقة A/75/816.",
    },
    isDemonstration: false,
    areas,
    stages: [
      {
        name: { en: "Multistakeholder session", ar: "الجلسة المتعددة أصحاب المصلحة" },
        startsOn: "2019-12-02",
        endsOn: "2019-12-04",
      },
      { name: { en: "Pre-draft", ar: "المشروع الأولي" }, startsOn: "2020-03-11", endsOn: null },
      { name: { en: "Revised pre-draft", ar: "المشروع الأولي المنقح" }, startsOn: "2020-05-27", endsOn: null },
      {
        name: { en: "Informal multistakeholder dialogue", ar: "الحوار غير الرسمي المتعدد أصحاب المصلحة" },
        startsOn: "2020-12-04",
        endsOn: "2020-12-10",
      },
      { name: { en: "Zero draft", ar: "المسودة الصفرية" }, startsOn: "2021-01-19", endsOn: null },
      { name: { en: "First draft", ar: "المشروع الأول" }, startsOn: "2021-03-01", endsOn: null },
      {
        name: { en: "Third substantive session", ar: "الدورة الموضوعية الثالثة" },
        startsOn: "2021-03-08",
        endsOn: "2021-03-12",
      },
      { name: { en: "Report adopted", ar: "اعتماد التقرير" }, startsOn: "2021-03-12", endsOn: null },
    ],
    predecessor: null,
    successor: "oewg-2021-2025",
  },
  {
    slug: "oewg-2021-2025",
    code: "OEWG2",
    name: {
      en: "Open-ended Working Group on security of and in the use of ICTs, 2021–2025",
      ar: "الفريق العامل المفتوح العضوية المعني بأمن تكنولوجيات المعلومات والاتصالات وأمن استخدامها، 2021–2025",
    },
    mandate: {
      en: "Followed the first group for five years. Accredited stakeholders attended formal meetings, spoke in a session set aside for them and sent written inputs; those without consultative status were admitted unless a State objected.",
      ar: "خلف الفريق الأول مدة خمس سنوات. وحضر أصحاب المصلحة المعتمدون الجلسات الرسمية وتكلموا في جلسة خصصت لهم وقدموا إسهامات مكتوبة؛ وقبل من ليس له مركز استشاري منهم ما لم تعترض دولة على ذلك.",
    },
    isDemonstration: false,
    areas,
    stages: [
      {
        name: { en: "First substantive session", ar: "الدورة الموضوعية الأولى" },
        startsOn: "2021-12-13",
        endsOn: "2021-12-17",
      },
      {
        name: { en: "Modalities of participation agreed", ar: "الاتفاق على طرائق المشاركة" },
        startsOn: "2022-04-22",
        endsOn: null,
      },
      {
        name: { en: "Silence on accreditation ended", ar: "انتهاء إجراء الصمت بشأن الاعتماد" },
        startsOn: "2022-06-30",
        endsOn: null,
      },
      {
        name: { en: "Last substantive session", ar: "الدورة الموضوعية الأخيرة" },
        startsOn: "2025-07-07",
        endsOn: "2025-07-11",
      },
    ],
    predecessor: "oewg-2019-2021",
    successor: null,
  },
  {
    slug: "field-events",
    code: "OTHERS",
    name: {
      en: "Events of others in the field",
      ar: "فعاليات جهات أخرى في هذا المجال",
    },
    mandate: {
      en: "Talks, workshops and forums that others held on the subjects of the working groups. They were part of no negotiation, and nothing said at them stands on the record of one.",
      ar: "محاضرات وحلقات عمل ومنتديات عقدتها جهات أخرى في موضوعات الفريقين العاملين. ولم تكن جزءا من أي مفاوضات، ولم يدرج في محضر أي منها شيء مما قيل فيها.",
    },
    isDemonstration: false,
    areas,
    stages: [],
    predecessor: null,
    successor: null,
  },
  {
    slug: "oewg",
    code: "OEWG",
    name: {
      en: "OEWG on ICTs (demonstration)",
      ar: "الفريق العامل المفتوح العضوية المعني بتكنولوجيات المعلومات والاتصالات (عرض توضيحي)",
    },
    mandate: {
      en: "A demonstration, shaped like the working groups of the United Nations on ICTs and international security. Its texts, comments and people are invented, and nothing in it has been said or agreed by any State or organisation.",
      ar: "عرض توضيحي أعد على غرار أفرقة الأمم المتحدة العاملة المعنية بتكنولوجيات المعلومات والاتصالات والأمن الدولي. ونصوصه وتعليقاته والأشخاص المذكورون فيه من نسج الخيال، وليس فيه ما قالته أو اتفقت عليه أي دولة أو منظمة.",
    },
    isDemonstration: true,
    areas,
    stages: [
      {
        name: { en: "Discussion of the outline", ar: "مناقشة المخطط العام" },
        startsOn: { daysFromNow: -75 },
        endsOn: { daysFromNow: -61 },
      },
      { name: { en: "Zero draft issued", ar: "صدور المسودة الصفرية" }, startsOn: { daysFromNow: -40 }, endsOn: null },
      {
        name: { en: "First reading", ar: "القراءة الأولى" },
        startsOn: { daysFromNow: -40 },
        endsOn: { daysFromNow: 9 },
      },
      {
        name: { en: "Revised draft", ar: "المشروع المنقح" },
        startsOn: { daysFromNow: 40 },
        endsOn: null,
      },
    ],
    predecessor: null,
    successor: null,
  },
];
