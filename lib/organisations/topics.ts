import { isLocale, type Locale } from "@/lib/i18n/locales";
import { topicsOfCooperation } from "./topics/cooperation";
import { topicsOfRightsAndDevelopment } from "./topics/rights-and-development";
import { topicsOfSecurityAndLaw } from "./topics/security-and-law";
import type { Topic } from "./topics/topic";

/** The topics of the directory. */
export const topics: readonly Topic[] = [
  ...topicsOfSecurityAndLaw,
  ...topicsOfCooperation,
  ...topicsOfRightsAndDevelopment,
];

const byId = new Map(topics.map((topic) => [topic.id, topic]));

export function isTopic(id: string): boolean {
  return byId.has(id);
}

/** The name of a topic for a reader; null for an id that is not on the list. */
export function topicName(id: string, locale: string): string | null {
  const topic = byId.get(id);
  return topic === undefined ? null : topic[isLocale(locale) ? locale : "en"];
}

/** Its name in every language; null for an id that is not on the list. */
export function topicNames(id: string): Record<Locale, string> | null {
  const topic = byId.get(id);
  if (topic === undefined) return null;
  const { id: _id, ...names } = topic;
  return names;
}

/** Every topic with its name for a reader, in the order of their alphabet. */
export function topicChoices(locale: Locale): { id: string; name: string }[] {
  return topics
    .map((topic) => ({ id: topic.id, name: topic[locale] }))
    .sort((one, other) => one.name.localeCompare(other.name, locale));
}
