import type { EventContent } from "./event-types";

const zone = "Europe/Zurich";

const briefing = {
  kind: "multistakeholder_session",
  mode: "hybrid",
  zone,
  registration: "platform",
} as const;
const hosts: EventContent["hosts"] = [{ role: "organiser", organisation: "demo-ngo-a" }];
const city = { en: "Geneva", ar: "جنيف" };

/** An invented event of yesterday, with everybody who came and did not. */
export const heldBriefing: EventContent = {
  ...briefing,
  areas: [],
  slug: "demonstration-briefing",
  title: { en: "Briefing on the guidance (demonstration)", ar: "إحاطة عن الإرشادات (عرض تجريبي)" },
  summary: {
    en: "An invented event that was held yesterday, to show what stands here afterwards.",
    ar: "فعالية تخيلية عُقدت أمس لبيان ما يبقى هنا بعدها.",
  },
  moments: { starts: { daysFromNow: -1, hour: 10 }, ends: { daysFromNow: -1, hour: 12 } },
  capacity: { onSite: 60, online: 100 },
  city,
  hosts,
};

/** An invented event of today, whose door is open. */
export const openBriefing: EventContent = {
  ...briefing,
  areas: [],
  slug: "demonstration-open-day",
  title: { en: "Open day of the consultation (demonstration)", ar: "اليوم المفتوح للمشاورة (عرض تجريبي)" },
  summary: {
    en: "An invented event that runs all day, so that its door can be tried.",
    ar: "فعالية تخيلية تستمر طوال اليوم لتجربة الدخول إليها.",
  },
  moments: { starts: { daysFromNow: 0, hour: 0 }, ends: { daysFromNow: 1, hour: 0 } },
  capacity: { onSite: 40, online: 100 },
  city,
  hosts,
};

/** Organisations whose people come, and how many further people each of them sends. */
export const senders = [
  { organisation: "demo-ngo-a", further: 6 },
  { organisation: "demo-university-b", further: 6 },
  { organisation: "demo-company-c", further: 5 },
  { organisation: "demo-technical-association-d", further: 5 },
  { organisation: "demo-state-e", further: 2 },
  { organisation: "demo-rights-network-h", further: 6 },
] as const;

/** Invented people, in the scripts of the six languages. */
export const furtherNames = [
  "Demo guest Amina",
  "ضيفة تجريبية ليلى",
  "示范来宾 王明",
  "Demo guest Béatrice de la Fontaine-Montmorency",
  "Демо-гость Екатерина",
  "Invitada de demostración Lucía",
] as const;
