import type { ContentCall, ContentQuestion } from "./input-types";
import { body, list, paragraph } from "./rich";

const questions: ContentQuestion[] = [
  {
    key: "q1",
    question: {
      en: "Which services in your country or field would stop first if their shared software failed?",
      ar: "ما الخدمات التي ستتوقف أولا في بلدكم أو مجالكم إذا تعطلت برامجها المشتركة؟",
    },
  },
  {
    key: "q2",
    question: {
      en: "Who would you tell, and how would you know that they have heard?",
      ar: "من الذي ستبلغونه، وكيف ستعرفون أنه علم بالأمر؟",
    },
    guidance: {
      en: "Offices and procedures, not names of persons.",
      ar: "الجهات والإجراءات، لا أسماء الأشخاص.",
    },
  },
  {
    key: "q3",
    question: {
      en: "What has helped you most in the last two years?",
      ar: "ما الذي أفادكم أكثر من غيره في السنتين الماضيتين؟",
    },
  },
  {
    key: "q4",
    question: {
      en: "Which law or decree would you have to change to do more?",
      ar: "ما القانون أو المرسوم الذي يتعين عليكم تغييره لفعل المزيد؟",
    },
    groups: ["state", "international_organisation"],
  },
  {
    key: "q5",
    question: {
      en: "What would you need from your government to do more?",
      ar: "ما الذي تحتاجون إليه من حكومتكم لفعل المزيد؟",
    },
    groups: ["civil_society", "private_sector", "academia", "technical_community", "media"],
  },
  {
    key: "q6",
    question: {
      en: "Which one thing should the group not do?",
      ar: "ما الأمر الواحد الذي ينبغي للفريق ألا يفعله؟",
    },
  },
];

/** A call with questions, some of which are put to States and others to everybody else. */
export const guideCall: ContentCall = {
  slug: "discussion-guide",
  process: "oewg",
  title: {
    en: "Six questions on shared services that fail",
    ar: "ستة أسئلة عن تعطل الخدمات المشتركة",
  },
  summary: {
    en: "A discussion guide: answer the questions that you know something about.",
    ar: "دليل للمناقشة: أجيبوا عن الأسئلة التي لديكم علم بها.",
  },
  background: {
    en: "The questions are meant to be answered in an hour. States and intergovernmental bodies are asked about law, everybody else about what they would need. Answers are set side by side, question by question.\n\nThis is a demonstration.",
    ar: "يراد أن يجاب عن الأسئلة في ساعة واحدة. ويسأل الدول والهيئات الحكومية الدولية عن القانون، ويسأل غيرهم عما يحتاجون إليه. وتوضع الإجابات جنبا إلى جنب، سؤالا بسؤال.\n\nوهذا عرض توضيحي.",
  },
  conditions: {
    en: "Any verified organisation may answer, alone or jointly, as many of the questions as it likes. A moderator reads each answer before it is published.",
    ar: "يجوز لأي منظمة جرى التحقق منها أن تجيب، منفردة أو مع غيرها، عن أي عدد تشاء من الأسئلة. ويقرأ مشرف كل إجابة قبل نشرها.",
  },
  contact: "Questions on the guide: inputs-desk@demo.example",
  areas: ["threats", "capacity-building"],
  round: {
    name: { en: "Answers to the guide", ar: "الإجابات عن الدليل" },
    opensAt: { daysFromNow: -18, hour: 9 },
    closesAt: { daysFromNow: 33, hour: 17 },
    zone: "Europe/Zurich",
    allowsPseudonym: false,
    mailTakes: "nothing",
  },
  template: { kind: "questions", questions },
  inputs: [
    {
      organisation: "demo-technical-association-d",
      author: "ines@demo.example",
      language: "en",
      title: "Answers from those who run the exchange points",
      parts: [
        {
          key: "q3",
          body: body(
            paragraph("A list of telephone numbers on paper, renewed every January. It has been used four times."),
          ),
        },
        {
          key: "q5",
          body: body(
            paragraph("Two things that cost little:"),
            list(
              ["a person in the ministry whose number does not change with the minister;"],
              ["a sentence that lets us share logs for a day without asking a court first."],
            ),
          ),
        },
      ],
      status: "published",
      daysAgo: 8,
    },
    {
      organisation: "demo-state-e",
      author: "robin@demo.example",
      language: "en",
      title: "Answers to the discussion guide",
      parts: [
        {
          key: "q1",
          body: body(paragraph("The land register, then the pharmacies. Both depend on one supplier abroad.")),
        },
        {
          key: "q4",
          body: body(
            paragraph(
              "Our act on public procurement asks for the lowest price. It would have to allow a second supplier at a higher one.",
            ),
          ),
        },
        { key: "q6", body: body(paragraph("Ask for a report that nobody reads.")) },
      ],
      status: "published",
      daysAgo: 6,
    },
  ],
};
