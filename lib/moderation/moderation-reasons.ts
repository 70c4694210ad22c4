import type { DecisionName } from "./schema";

/** The published list of reasons. Codes stay for ever; a reason that is no longer given becomes inactive. */
export type ListedReason = {
  code: string;
  appliesTo: Exclude<DecisionName, "publish">[];
  /** The reason in two or three words; it stands in place of redacted words. */
  label: InSix;
  /** The rule in a sentence, by language. */
  words: InSix;
};

type InSix = { en: string; ar: string; fr: string; es: string; ru: string; zh: string };

/** What every installation begins with, in this order; administrators edit it from there on. */
export const moderationReasons: ListedReason[] = [
  {
    code: "other-paragraph",
    appliesTo: ["return"],
    label: {
      en: "another paragraph",
      ar: "فقرة أخرى",
      fr: "autre paragraphe",
      es: "otro párrafo",
      ru: "другой пункт",
      zh: "另一段落",
    },
    words: {
      en: "The comment is about another paragraph than the one it was sent on.",
      ar: "يتعلق التعليق بفقرة غير الفقرة التي أُرسل عليها.",
      fr: "Le commentaire porte sur un autre paragraphe que celui pour lequel il a été envoyé.",
      es: "El comentario se refiere a un párrafo distinto de aquel para el que se envió.",
      ru: "Комментарий относится не к тому пункту, к которому он отправлен.",
      zh: "该评论针对的段落与提交时所选的段落不同。",
    },
  },
  {
    code: "wording-unclear",
    appliesTo: ["return"],
    label: {
      en: "unclear wording",
      ar: "صياغة غير واضحة",
      fr: "rédaction peu claire",
      es: "redacción poco clara",
      ru: "неясная формулировка",
      zh: "措辞不清",
    },
    words: {
      en: "The proposed wording and the reasons do not say the same, or cannot be understood.",
      ar: "لا تتفق الصياغة المقترحة مع الأسباب، أو يتعذر فهمها.",
      fr: "La rédaction proposée et les motifs se contredisent ou ne se comprennent pas.",
      es: "La redacción propuesta y los motivos no coinciden o no se entienden.",
      ru: "Предложенная формулировка и доводы противоречат друг другу или непонятны.",
      zh: "提议的措辞与理由不一致，或无法理解。",
    },
  },
  {
    code: "personal-data",
    appliesTo: ["publish_redacted", "return", "refuse"],
    label: {
      en: "personal data",
      ar: "بيانات شخصية",
      fr: "données personnelles",
      es: "datos personales",
      ru: "персональные данные",
      zh: "个人数据",
    },
    words: {
      en: "It holds personal data of somebody, such as an address or a telephone number.",
      ar: "يتضمن بيانات شخصية لأحد الأشخاص، مثل عنوان أو رقم هاتف.",
      fr: "Elle contient des données personnelles de quelqu’un, comme une adresse ou un numéro de téléphone.",
      es: "Contiene datos personales de alguien, como una dirección o un número de teléfono.",
      ru: "Содержит чьи-либо персональные данные, например адрес или номер телефона.",
      zh: "含有某人的个人数据，例如地址或电话号码。",
    },
  },
  {
    code: "confidential",
    appliesTo: ["publish_redacted", "return", "refuse"],
    label: {
      en: "given in confidence",
      ar: "معلومات سرية",
      fr: "confié sous le sceau du secret",
      es: "información confidencial",
      ru: "доверенные сведения",
      zh: "保密信息",
    },
    words: {
      en: "It holds what others gave in confidence, or details with which a system could be attacked.",
      ar: "يتضمن ما أُفضي به على أساس السرية، أو تفاصيل يمكن استخدامها لمهاجمة نظام ما.",
      fr: "Elle contient ce que d’autres ont confié sous le sceau du secret, ou des détails permettant d’attaquer un système.",
      es: "Contiene lo que otros comunicaron en confianza, o detalles con los que se podría atacar un sistema.",
      ru: "Содержит то, что было доверено другими, или подробности, с помощью которых можно атаковать систему.",
      zh: "含有他人私下提供的信息，或可用于攻击系统的细节。",
    },
  },
  {
    code: "insult",
    appliesTo: ["publish_redacted", "return", "refuse"],
    label: {
      en: "insult",
      ar: "إساءة",
      fr: "insulte",
      es: "insulto",
      ru: "оскорбление",
      zh: "侮辱",
    },
    words: {
      en: "It insults or threatens people instead of speaking of the text.",
      ar: "يسيء إلى أشخاص أو يهددهم بدلاً من تناول النص.",
      fr: "Elle insulte ou menace des personnes au lieu de parler du texte.",
      es: "Insulta o amenaza a personas en lugar de hablar del texto.",
      ru: "Оскорбляет людей или угрожает им, вместо того чтобы говорить о тексте.",
      zh: "侮辱或威胁他人，而非讨论文本。",
    },
  },
  {
    code: "out-of-scope",
    appliesTo: ["return", "refuse"],
    label: {
      en: "out of scope",
      ar: "خارج النطاق",
      fr: "hors du champ",
      es: "fuera del ámbito",
      ru: "вне темы",
      zh: "超出范围",
    },
    words: {
      en: "It is not about what this consultation asks.",
      ar: "لا يتعلق بما تسأل عنه هذه المشاورة.",
      fr: "Elle ne porte pas sur ce que demande cette consultation.",
      es: "No trata de lo que pregunta esta consulta.",
      ru: "Не относится к вопросам этой консультации.",
      zh: "与本次磋商所问内容无关。",
    },
  },
  {
    code: "duplicate",
    appliesTo: ["return", "refuse"],
    label: {
      en: "duplicate",
      ar: "تكرار",
      fr: "doublon",
      es: "duplicado",
      ru: "повтор",
      zh: "重复",
    },
    words: {
      en: "The same organisation has sent the same comment before.",
      ar: "سبق أن أرسلت المنظمة نفسها التعليق نفسه.",
      fr: "La même organisation a déjà envoyé le même commentaire.",
      es: "La misma organización ya envió el mismo comentario.",
      ru: "Та же организация уже прислала такой же комментарий.",
      zh: "同一组织此前已提交过相同的评论。",
    },
  },
  {
    code: "advertising",
    appliesTo: ["publish_redacted", "refuse"],
    label: {
      en: "advertising",
      ar: "إعلان",
      fr: "publicité",
      es: "publicidad",
      ru: "реклама",
      zh: "广告",
    },
    words: {
      en: "It advertises a product, a service or an event.",
      ar: "يروّج لمنتج أو خدمة أو فعالية.",
      fr: "Elle fait de la publicité pour un produit, un service ou un événement.",
      es: "Hace publicidad de un producto, un servicio o un acto.",
      ru: "Рекламирует товар, услугу или мероприятие.",
      zh: "为产品、服务或活动作宣传。",
    },
  },
  {
    code: "incitement",
    appliesTo: ["refuse"],
    label: {
      en: "incitement",
      ar: "تحريض",
      fr: "incitation",
      es: "incitación",
      ru: "подстрекательство",
      zh: "煽动",
    },
    words: {
      en: "It calls for violence, hatred or discrimination.",
      ar: "يدعو إلى العنف أو الكراهية أو التمييز.",
      fr: "Elle appelle à la violence, à la haine ou à la discrimination.",
      es: "Llama a la violencia, al odio o a la discriminación.",
      ru: "Призывает к насилию, ненависти или дискриминации.",
      zh: "煽动暴力、仇恨或歧视。",
    },
  },
  {
    code: "unlawful",
    appliesTo: ["publish_redacted", "refuse"],
    label: {
      en: "rights of others",
      ar: "حقوق الغير",
      fr: "droits d’autrui",
      es: "derechos de terceros",
      ru: "права других лиц",
      zh: "他人权利",
    },
    words: {
      en: "Publishing it would break the law or the rights of somebody.",
      ar: "من شأن نشره أن يخالف القانون أو يمس حقوق أحد.",
      fr: "La publier violerait la loi ou les droits de quelqu’un.",
      es: "Publicarla infringiría la ley o los derechos de alguien.",
      ru: "Публикация нарушила бы закон или чьи-либо права.",
      zh: "公布将违反法律或侵犯他人权利。",
    },
  },
];
