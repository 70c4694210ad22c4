import { fileWords } from "@/lib/compilations/file-words";
import { publicConsultation } from "@/lib/consultations/public";
import { publicContribution } from "@/lib/contributions/public";
import { publicVersion } from "@/lib/drafts/public";
import { publicEvent } from "@/lib/events/public";
import type { Locale } from "@/lib/i18n/locales";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale, type Localised } from "@/lib/kernel/localised";
import type { EmbeddedPage } from "@/lib/open-data/embed-address";
import type { Card } from "@/lib/open-data/embed-card";
import { publicOrganisation } from "@/lib/organisations/public";
import { publicProcess } from "@/lib/processes/public";

/** What other sites may show of a public page, and the tags of what it says. */
export type PageCard = Omit<Card, "url"> & {
  /** Language of the title. */
  titleLanguage: string;
  tags: string[];
};

/** The card of a public page; null where there is no such page. Only what is published now is on it. */
export async function pageCard({ kind, locale, names }: EmbeddedPage): Promise<PageCard | null> {
  const [first = "", draft = "", version = ""] = names;
  switch (kind) {
    case "process": {
      const process = await publicProcess(first);
      return process && localised(process.name, process.mandate, locale, [`process:${process.id}`]);
    }
    case "consultation": {
      const consultation = await publicConsultation(first, systemClock.now());
      return (
        consultation && localised(consultation.title, consultation.summary, locale, [`consultation:${consultation.id}`])
      );
    }
    case "text": {
      const text = await publicVersion({ consultation: first, draft, version });
      const [opening] = text?.paragraphs.filter((paragraph) => paragraph.kind === "paragraph") ?? [];
      const tags = [`version:${text?.id}`];
      return (
        text && {
          ...{ title: text.title, titleLanguage: text.language, language: text.language, author: null, tags },
          excerpt: opening?.text ?? "",
        }
      );
    }
    case "contribution":
      return contributionCard(first, locale);
    case "event": {
      const event = await publicEvent(first);
      return event && localised(event.title, event.summary, locale, [`event:${event.id}`]);
    }
    case "organisation":
      return organisationCard(first, locale);
  }
}

function localised(title: Localised, summary: Localised, locale: string, tags: string[]): PageCard {
  const { text: excerpt, language } = inLocale(summary, locale);
  const named = inLocale(title, locale);
  return { title: named.text, titleLanguage: named.language, author: null, excerpt, language, tags };
}

async function organisationCard(slug: string, locale: string): Promise<PageCard | null> {
  const organisation = await publicOrganisation(slug);
  if (organisation === null || organisation.isSuspended) return null;
  const { name, description, descriptionLanguage } = organisation;
  return {
    ...{ title: name, titleLanguage: locale, author: null, excerpt: description ?? "" },
    ...{ language: descriptionLanguage ?? locale, tags: ["organisations", `organisation:${organisation.id}`] },
  };
}

/** Only what is shown has a card; a marker has none. */
async function contributionCard(reference: string, locale: Locale): Promise<PageCard | null> {
  const found = await publicContribution(reference, systemClock.now());
  if (found === null || "state" in found) return null;
  const words = await fileWords(locale);
  return {
    title: found.title ?? words("public.contributionTitle", { reference: found.reference }),
    titleLanguage: found.title === null ? locale : found.language,
    author: found.submitter?.name ?? words("public.aPerson"),
    excerpt: found.bodyText,
    language: found.language,
    tags: [`contribution:${found.id}`],
  };
}
