/** What a labelled paragraph of a section is. */
export type SectionLabel = "keyMessage" | "recommendation";

/*
 * How the two are headed in submissions in the six languages, small letters, without diacritics that writers leave out.
 * Longer ones first: "key messages" before "key message".
 */
const labels: Record<SectionLabel, string[]> = {
  keyMessage: [
    "key messages",
    "key message",
    "main message",
    "core message",
    "messages clés",
    "message clé",
    "messages cles",
    "message cle",
    "message principal",
    "mensajes clave",
    "mensaje clave",
    "mensaje principal",
    "ключевые сообщения",
    "ключевое сообщение",
    "ключевой тезис",
    "ключевая мысль",
    "основная мысль",
    "основной тезис",
    "главная мысль",
    "الرسائل الرئيسية",
    "الرسالة الرئيسية",
    "الرسالة الأساسية",
    "关键信息",
    "关键讯息",
    "核心信息",
    "主要信息",
    "要点",
  ],
  recommendation: [
    "recommendations",
    "recommendation",
    "our recommendation",
    "our recommendations",
    "recommandations",
    "recommandation",
    "recomendaciones",
    "recomendación",
    "recomendacion",
    "рекомендации",
    "рекомендация",
    "التوصيات",
    "التوصية",
    "توصيات",
    "توصية",
    "建议",
  ],
};

const colon = "\\s*(?:\\d{1,2}\\s*)?[:：.–—-]\\s+|\\s*[:：]\\s*";
const patterns = Object.entries(labels).map(([label, words]) => ({
  label: label === "keyMessage" ? ("keyMessage" as const) : ("recommendation" as const),
  before: new RegExp(`^(?:${[...words].sort((a, b) => b.length - a.length).join("|")})(?:${colon})`, "iu"),
  alone: new RegExp(
    `^(?:\\d{1,2}[.)]\\s*)?(?:${[...words].sort((a, b) => b.length - a.length).join("|")})\\s*[:：]?$`,
    "iu",
  ),
}));

/** The label that a paragraph begins with, and its characters with the colon; null when there is none. */
export function labelOf(text: string): { label: SectionLabel; length: number } | null {
  for (const { label, before } of patterns) {
    const match = text.match(before);
    if (match) return { label, length: match[0].length };
  }
  return null;
}

/** The label that a heading or a line is and nothing else: what follows it is the key message or the recommendation. */
export function labelAlone(text: string): SectionLabel | null {
  return patterns.find(({ alone }) => alone.test(text.trim()))?.label ?? null;
}

const aboutHeading =
  /^(?:about (?:us|the (?:author|organi[sz]ation|submitter)s?)|who we are|à propos|a propos|qui sommes[- ]nous|présentation de l.organisation|quiénes somos|quienes somos|acerca de|sobre nosotros|о нас|об организации|кто мы|من نحن|نبذة عن|عن المنظمة|关于我们|机构简介|组织简介)(?=[\s.:：,]|$)/iu;

/** Whether a heading opens what an organisation says about itself. `names` are its own, in any language. */
export function isAboutHeading(heading: string, names: readonly string[]): boolean {
  if (aboutHeading.test(heading)) return true;
  const opens = heading
    .match(/^(?:about|à propos de|acerca de|sobre|о|об|عن|关于)\s*(.+)$/iu)?.[1]
    ?.trim()
    .toLowerCase();
  if (opens === undefined) return false;
  if (names.some((name) => name !== "" && opens.includes(name.toLowerCase()))) return true;
  // "About Demo Partners": every word of it a name.
  return (
    /^about\s/i.test(heading) &&
    heading
      .split(/\s+/)
      .slice(1)
      .every((word) => /^[\p{Lu}(&]/u.test(word)) &&
    heading.split(/\s+/).length > 2
  );
}
