import type { ContentConsultation } from "./content-types";

const conditions = {
  en: "Any verified organisation may comment. A moderator reads each comment before it is published and decides by the published reasons only.",
  ar: "يجوز لأي منظمة جرى التحقق منها أن تعلق. ويقرأ مشرف كل تعليق قبل نشره ويبت فيه بناء على الأسباب المنشورة وحدها.",
};

/** Three smaller consultations, so that lists show every state: closing soon, closed, in preparation. */
export const otherConsultations: ContentConsultation[] = [
  {
    slug: "points-of-contact",
    process: "oewg",
    title: {
      en: "Testing the directory of points of contact",
      ar: "اختبار دليل جهات الاتصال",
    },
    summary: {
      en: "A short procedure for finding out, twice a year, whether the contacts in the directory answer.",
      ar: "إجراء موجز للتحقق مرتين في السنة مما إذا كانت جهات الاتصال المدرجة في الدليل ترد.",
    },
    background: {
      en: "A directory of contacts is the first of the confidence-building measures and the easiest to neglect. The draft proposes how it should be tested, who sees the result and what happens when nobody answers.\n\nThis is a demonstration.",
      ar: "دليل جهات الاتصال هو أول تدابير بناء الثقة وأسهلها إهمالا. ويقترح المشروع كيفية اختباره، ومن يطلع على النتيجة، وما يحدث حين لا يرد أحد.\n\nوهذا عرض توضيحي.",
    },
    conditions: {
      en: "Everybody may comment: any verified organisation, and any person for themselves. A moderator reads each comment before it is published and decides by the published reasons only.",
      ar: "يجوز للجميع أن يعلقوا: أي منظمة جرى التحقق منها، وأي شخص بصفته الشخصية. ويقرأ مشرف كل تعليق قبل نشره ويبت فيه بناء على الأسباب المنشورة وحدها.",
    },
    contact: {
      en: "Questions on the procedure: contacts-desk@demo.example",
      ar: "للأسئلة عن الإجراء: contacts-desk@demo.example",
    },
    contactEmail: "contacts-desk@demo.example",
    areas: ["cbm"],
    state: "published",
    // Between 18 and 42 hours away, at whatever hour the demo is filled: always closing soon.
    round: {
      name: { en: "Written comments", ar: "التعليقات المكتوبة" },
      opensAt: { daysFromNow: -20, hour: 9 },
      closesAt: { daysFromNow: 1, hour: 18 },
      zone: "Asia/Amman",
      eligibility: "everyone",
    },
    draft: {
      slug: "procedure",
      symbol: "OEWG/DEMO/CRP.2",
      title: { en: "Testing the directory of points of contact", ar: "اختبار دليل جهات الاتصال" },
      versionSlug: "first-draft",
      versionLabel: { en: "First draft", ar: "المشروع الأول" },
      files: { en: "points-of-contact.en.md" },
    },
  },
  {
    slug: "capacity-building-principles",
    process: "oewg",
    title: { en: "Principles for capacity-building", ar: "مبادئ بناء القدرات" },
    summary: {
      en: "What those who fund and those who receive support for the security of ICTs may ask of each other.",
      ar: "ما يجوز لمن يمولون الدعم المقدم لأمن تكنولوجيات المعلومات والاتصالات ولمن يتلقونه أن يطلبه بعضهم من بعض.",
    },
    background: {
      en: "Programmes for capacity-building are many and seldom compared. The draft sets out ten short principles, from the first description of a need to the account given at the end. The round is closed; the comments are being read.\n\nThis is a demonstration.",
      ar: "برامج بناء القدرات كثيرة وقلما تقارن. ويعرض المشروع مبادئ موجزة، من أول وصف للحاجة إلى البيان المقدم في النهاية. وقد أغلق باب التعليقات وتجري قراءتها.\n\nوهذا عرض توضيحي.",
    },
    conditions,
    contact: {
      en: "Questions on the principles: capacity-desk@demo.example",
      ar: "للأسئلة عن المبادئ: capacity-desk@demo.example",
    },
    contactEmail: "capacity-desk@demo.example",
    areas: ["capacity-building"],
    state: "published",
    round: {
      name: { en: "First reading", ar: "القراءة الأولى" },
      opensAt: { daysFromNow: -90, hour: 9 },
      closesAt: { daysFromNow: -26, hour: 17 },
      zone: "Africa/Dakar",
      eligibility: "verified_organisations",
    },
    draft: {
      slug: "principles",
      symbol: "OEWG/DEMO/CRP.3",
      title: { en: "Principles for capacity-building", ar: "مبادئ بناء القدرات" },
      versionSlug: "zero-draft",
      versionLabel: { en: "Zero draft", ar: "المسودة الصفرية" },
      files: { en: "capacity-building.en.md" },
    },
  },
  {
    slug: "accreditation-modalities",
    process: "oewg",
    title: { en: "Modalities for accreditation", ar: "طرائق الاعتماد" },
    summary: {
      en: "How an organisation applies to take part, how long an answer may take and what an objection has to say.",
      ar: "كيف تطلب المنظمة المشاركة، وكم يجوز أن يستغرق الرد، وما الذي يجب أن يتضمنه الاعتراض.",
    },
    background: {
      en: "In earlier processes applicants waited without knowing for how long, and an objection needed no reason. The draft proposes hours, reasons and a second look. It is in preparation and has not been published.\n\nThis is a demonstration.",
      ar: "في عمليات سابقة كان مقدمو الطلبات ينتظرون دون أن يعرفوا إلى متى، ولم يكن الاعتراض يحتاج إلى سبب. ويقترح المشروع مواعيد وأسبابا ونظرا ثانيا. وهو قيد الإعداد ولم ينشر بعد.\n\nوهذا عرض توضيحي.",
    },
    conditions,
    contact: {
      en: "Questions on the modalities: accreditation-desk@demo.example",
      ar: "للأسئلة عن الطرائق: accreditation-desk@demo.example",
    },
    contactEmail: "accreditation-desk@demo.example",
    areas: ["institutional-dialogue"],
    state: "draft",
    round: {
      name: { en: "First reading", ar: "القراءة الأولى" },
      opensAt: { daysFromNow: 14, hour: 9 },
      closesAt: { daysFromNow: 56, hour: 18 },
      zone: "America/New_York",
      eligibility: "verified_organisations",
    },
    draft: {
      slug: "modalities",
      symbol: "OEWG/DEMO/CRP.4",
      title: { en: "Modalities for accreditation", ar: "طرائق الاعتماد" },
      versionSlug: "pre-draft",
      versionLabel: { en: "Pre-draft", ar: "المشروع الأولي" },
      files: { en: "accreditation.en.md" },
    },
  },
];
