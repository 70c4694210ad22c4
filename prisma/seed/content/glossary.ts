import type { SixNames } from "./content-types";

export type SeededTerm = {
  slug: string;
  term: SixNames;
  forms?: Partial<SixNames>;
  /** Of the process of the demonstration alone. */
  ofProcess?: boolean;
  definitions: { words: SixNames; usedBy?: SixNames; source?: string; address?: string }[];
};

/** Terms of the field in words of our own; of the contested one both meanings, with where each stands. */
export const glossary: SeededTerm[] = [
  {
    slug: "non-paper",
    term: {
      en: "non-paper",
      ar: "ورقة غير رسمية",
      fr: "document officieux",
      es: "documento oficioso",
      ru: "неофициальный документ",
      zh: "非文件",
    },
    forms: { fr: "non-document", es: "non-paper", ru: "нон-пейпер", ar: "ورقات غير رسمية" },
    definitions: [
      {
        words: {
          en: "Unofficial text put forward to help a discussion. It has no status and no symbol, and nobody is bound by it.",
          ar: "نص غير رسمي يُطرح لتيسير النقاش. ليست له صفة ولا رمز، ولا يلتزم به أحد.",
          fr: "Texte officieux proposé pour faciliter une discussion. Il n’a ni statut ni cote et n’engage personne.",
          es: "Texto oficioso que se presenta para facilitar un debate. No tiene condición ni signatura y no obliga a nadie.",
          ru: "Текст, предложенный неофициально, чтобы помочь обсуждению. У него нет статуса и условного обозначения, и он никого не связывает.",
          zh: "为便于讨论而提出的非正式文本。它没有地位，没有文号，对任何人都没有约束力。",
        },
      },
    ],
  },
  {
    slug: "zero-draft",
    term: {
      en: "zero draft",
      ar: "المسودة الصفرية",
      fr: "avant-projet",
      es: "borrador cero",
      ru: "нулевой проект",
      zh: "零案文",
    },
    definitions: [
      {
        words: {
          en: "The first full text on which a negotiation starts. What comes before it is a pre-draft.",
          ar: "أول نص كامل يبدأ التفاوض على أساسه. وما يسبقه هو المشروع الأولي.",
          fr: "Premier texte complet à partir duquel une négociation commence.",
          es: "Primer texto completo a partir del cual empieza una negociación.",
          ru: "Первый полный текст, с которого начинаются переговоры.",
          zh: "谈判开始时所依据的第一个完整案文。",
        },
      },
    ],
  },
  {
    slug: "stakeholder",
    term: {
      en: "stakeholder",
      ar: "صاحب مصلحة",
      fr: "partie prenante",
      es: "parte interesada",
      ru: "заинтересованная сторона",
      zh: "利益攸关方",
    },
    forms: { ar: "أصحاب المصلحة\nالجهات صاحبة المصلحة", fr: "parties prenantes", es: "partes interesadas" },
    definitions: [
      {
        words: {
          en: "Anybody with an interest in the subject who is not a State delegation: civil society, the private sector, the technical community, academia and others.",
          ar: "كل من له مصلحة في الموضوع وليس وفد دولة: المجتمع المدني والقطاع الخاص والأوساط التقنية والأكاديمية وغيرها.",
          fr: "Quiconque s’intéresse au sujet sans être une délégation d’État : société civile, secteur privé, communauté technique, milieux universitaires et autres.",
          es: "Quien tiene interés en el asunto y no es una delegación de un Estado: sociedad civil, sector privado, comunidad técnica, medio académico y otros.",
          ru: "Все, кого касается предмет и кто не является делегацией государства: гражданское общество, частный сектор, техническое сообщество, учёные и другие.",
          zh: "与议题有利害关系而又不是国家代表团的各方：民间社会、私营部门、技术界、学术界等。",
        },
      },
    ],
  },
  {
    slug: "confidence-building-measure",
    term: {
      en: "confidence-building measure",
      ar: "تدابير بناء الثقة",
      fr: "mesure de confiance",
      es: "medida de fomento de la confianza",
      ru: "мера укрепления доверия",
      zh: "建立信任措施",
    },
    forms: { en: "CBM", fr: "mesures de confiance", es: "medidas de fomento de la confianza", ar: "تدبير لبناء الثقة" },
    definitions: [
      {
        words: {
          en: "A voluntary step, such as a directory of contacts, that lowers the risk of misunderstanding and conflict between States.",
          ar: "خطوة طوعية، مثل دليل لجهات الاتصال، تقلل خطر سوء الفهم والنزاع بين الدول.",
          fr: "Mesure volontaire, comme un répertoire de contacts, qui réduit le risque de malentendu et de conflit entre États.",
          es: "Paso voluntario, como un directorio de contactos, que reduce el riesgo de malentendidos y conflictos entre Estados.",
          ru: "Добровольный шаг, например перечень контактов, который снижает опасность недоразумений и конфликтов между государствами.",
          zh: "降低国家间误解和冲突风险的自愿步骤，例如联络人名录。",
        },
        source: "A/70/174",
        address: "https://docs.un.org/A/70/174",
      },
    ],
  },
  {
    slug: "point-of-contact",
    term: {
      en: "point of contact",
      ar: "جهة اتصال",
      fr: "point de contact",
      es: "punto de contacto",
      ru: "контактный пункт",
      zh: "联络点",
    },
    forms: { en: "points of contact\nPoC", ar: "جهات الاتصال", fr: "points de contact", es: "puntos de contacto" },
    definitions: [
      {
        words: {
          en: "The office of a State that others can reach about a serious incident, for policy or for technical matters.",
          ar: "المكتب الذي يمكن للآخرين الاتصال به في الدولة بشأن حادث خطير، في مسائل السياسات أو المسائل التقنية.",
          fr: "Service d’un État que les autres peuvent joindre au sujet d’un incident grave, sur le plan politique ou technique.",
          es: "Oficina de un Estado a la que los demás pueden acudir por un incidente grave, en lo político o en lo técnico.",
          ru: "Служба государства, к которой другие могут обратиться из-за серьёзного инцидента по политическим или техническим вопросам.",
          zh: "一国在发生严重事件时可供他国联络的政策或技术部门。",
        },
      },
    ],
  },
  {
    slug: "critical-infrastructure",
    ofProcess: true,
    term: {
      en: "critical infrastructure",
      ar: "البنى التحتية الحيوية",
      fr: "infrastructure critique",
      es: "infraestructura crítica",
      ru: "критически важная инфраструктура",
      zh: "关键基础设施",
    },
    forms: { ar: "البنية التحتية الحيوية", fr: "infrastructures critiques\ninfrastructures essentielles" },
    definitions: [
      {
        words: {
          en: "What a State itself names as essential to its people, such as energy, water, health care or elections. There is no common list.",
          ar: "ما تسميه الدولة نفسها ضروريا لسكانها، كالطاقة والمياه والرعاية الصحية والانتخابات. ولا توجد قائمة مشتركة.",
          fr: "Ce qu’un État désigne lui-même comme essentiel à sa population : énergie, eau, santé, élections. Il n’existe pas de liste commune.",
          es: "Lo que cada Estado considera esencial para su población, como la energía, el agua, la salud o las elecciones. No hay una lista común.",
          ru: "То, что само государство называет жизненно важным для населения: энергия, вода, здравоохранение, выборы. Общего перечня нет.",
          zh: "由各国自行认定的对本国人民至关重要的设施，如能源、供水、医疗或选举。没有共同清单。",
        },
      },
    ],
  },
  {
    slug: "information-security",
    term: {
      en: "information security",
      ar: "أمن المعلومات",
      fr: "sécurité de l’information",
      es: "seguridad de la información",
      ru: "информационная безопасность",
      zh: "信息安全",
    },
    forms: {
      en: "cybersecurity\ncyber security",
      ar: "الأمن السيبراني",
      fr: "cybersécurité",
      es: "ciberseguridad",
      ru: "кибербезопасность",
      zh: "网络安全",
    },
    definitions: [
      {
        words: {
          en: "Keeping information confidential, unchanged and available. What the information says plays no part.",
          ar: "حفظ سرية المعلومات وسلامتها وتوافرها. ولا دور لما تقوله المعلومات.",
          fr: "Préserver la confidentialité, l’intégrité et la disponibilité de l’information. Ce qu’elle dit n’entre pas en compte.",
          es: "Mantener la información confidencial, íntegra y disponible. Lo que la información dice no cuenta.",
          ru: "Сохранение конфиденциальности, целостности и доступности информации. Что в ней говорится, значения не имеет.",
          zh: "保持信息的保密性、完整性和可用性，与信息的内容无关。",
        },
        usedBy: {
          en: "Standards bodies and technical teams",
          ar: "هيئات المعايير والأفرقة التقنية",
          fr: "Organismes de normalisation et équipes techniques",
          es: "Organismos de normalización y equipos técnicos",
          ru: "Органы по стандартизации и технические группы",
          zh: "标准机构和技术团队",
        },
        source: "ISO/IEC 27000:2018",
        address: "https://www.iso.org/standard/73906.html",
      },
      {
        words: {
          en: "Protecting persons, society and the State in the information space, which takes in the content that spreads there.",
          ar: "حماية الأفراد والمجتمع والدولة في فضاء المعلومات، بما يشمل المحتوى المنتشر فيه.",
          fr: "Protéger les personnes, la société et l’État dans l’espace de l’information, y compris face aux contenus qui y circulent.",
          es: "Proteger a las personas, la sociedad y el Estado en el espacio de la información, lo que incluye los contenidos que circulan en él.",
          ru: "Защищённость личности, общества и государства в информационном пространстве, включая распространяемое в нём содержание.",
          zh: "在信息空间保护个人、社会和国家，包括防范在其中传播的内容。",
        },
        usedBy: {
          en: "Member States of the Shanghai Cooperation Organisation",
          ar: "الدول الأعضاء في منظمة شنغهاي للتعاون",
          fr: "États membres de l’Organisation de Shanghai pour la coopération",
          es: "Estados miembros de la Organización de Cooperación de Shanghái",
          ru: "Государства – члены Шанхайской организации сотрудничества",
          zh: "上海合作组织成员国",
        },
        source: "Agreement on cooperation in international information security, Yekaterinburg, 16 June 2009",
      },
    ],
  },
  {
    slug: "capacity-building",
    term: {
      en: "capacity-building",
      ar: "بناء القدرات",
      fr: "renforcement des capacités",
      es: "creación de capacidad",
      ru: "наращивание потенциала",
      zh: "能力建设",
    },
    forms: { en: "capacity development", es: "desarrollo de la capacidad" },
    definitions: [
      {
        words: {
          en: "Help to gain the skills and means to take part and to carry out what was agreed.",
          ar: "المساعدة على اكتساب المهارات والوسائل للمشاركة ولتنفيذ ما اتُّفق عليه.",
          fr: "Aide à acquérir les compétences et les moyens de participer et d’appliquer ce qui a été convenu.",
          es: "Ayuda para adquirir las competencias y los medios de participar y de cumplir lo acordado.",
          ru: "Помощь в получении навыков и средств, чтобы участвовать и выполнять согласованное.",
          zh: "帮助获得参与和落实商定内容所需的技能和手段。",
        },
      },
    ],
  },
];
