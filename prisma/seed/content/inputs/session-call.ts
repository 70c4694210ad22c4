import type { ContentCall } from "./input-types";
import { sessionInputs } from "./session-inputs";

/** Written inputs by area, to a session that is about to be held. */
export const sessionCall: ContentCall = {
  slug: "session-inputs",
  process: "oewg",
  title: {
    en: "Written inputs to the revised draft",
    ar: "المساهمات الخطية في المشروع المنقح",
  },
  summary: {
    en: "Say for each area of the mandate what matters most to you, what the group should do, and why.",
    ar: "بينوا في كل مجال من مجالات الولاية ما هو الأهم بالنسبة إليكم، وما ينبغي للفريق أن يفعله، ولماذا.",
  },
  background: {
    en: "The revised draft will be prepared from the comments on the zero draft and from these inputs. You need not write on every area: what you leave out is simply not there.\n\nSeveral organisations may sign one input. Every name is confirmed by its own focal point, for the exact words that are submitted.\n\nThis is a demonstration. All inputs were written for it.",
    ar: "سيعد المشروع المنقح انطلاقا من التعليقات على المسودة الصفرية ومن هذه المساهمات. ولا يلزم أن تكتبوا في كل مجال: فما تتركونه لا يظهر.\n\nويجوز لعدة منظمات أن توقع مساهمة واحدة. ويؤكد منسق كل منظمة اسمها بنفسه، للنص المقدم بعينه.\n\nوهذا عرض توضيحي. وقد كتبت جميع المساهمات من أجله.",
  },
  conditions: {
    en: "Any verified organisation may submit. A moderator reads each input before it is published and decides by the published reasons only. Where naming yourself would put people at risk, you may ask for a pseudonym.",
    ar: "يجوز لأي منظمة جرى التحقق منها أن تقدم مساهمة. ويقرأ مشرف كل مساهمة قبل نشرها ويبت فيها بناء على الأسباب المنشورة وحدها. وإذا كان ذكر اسمكم يعرض أشخاصا للخطر، فيجوز لكم طلب اسم مستعار.",
  },
  contact: "Questions on written inputs: inputs-desk@demo.example",
  areas: ["threats", "norms", "international-law", "cbm", "capacity-building", "institutional-dialogue"],
  round: {
    name: { en: "Inputs before the session", ar: "المساهمات قبل الدورة" },
    opensAt: { daysFromNow: -25, hour: 9 },
    closesAt: { daysFromNow: 20, hour: 18 },
    zone: "America/New_York",
    allowsPseudonym: true,
    mailTakes: "drafts",
    stage: 3,
    agendaItem: {
      en: "Item 5: Discussion on substantive issues",
      ar: "البند 5: مناقشة المسائل الموضوعية",
    },
  },
  template: { kind: "by_area" },
  inputs: sessionInputs,
};
