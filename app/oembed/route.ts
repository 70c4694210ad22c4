import { getTranslations } from "next-intl/server";
import { publicConsultation } from "@/lib/consultations/public";
import { publicContribution } from "@/lib/contributions/public";
import { publicVersion } from "@/lib/drafts/public";
import { env } from "@/lib/env";
import { publicEvent } from "@/lib/events/public";
import { systemClock } from "@/lib/kernel/clock";
import { inLocale, type Localised } from "@/lib/kernel/localised";
import { type EmbeddedPage, embeddedPage } from "@/lib/open-data/embed-address";
import { type Card, writeCard } from "@/lib/open-data/embed-card";
import { publicOrganisation } from "@/lib/organisations/public";
import { publicAnswer, publicProblem } from "@/lib/web/public-answer";

/** A card of a public page for other sites (oEmbed 1.0, JSON). */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url);
  if ((searchParams.get("format") ?? "json") !== "json") return publicProblem(501, "The only format is json");
  const site = env().appUrl;
  const page = embeddedPage(searchParams.get("url") ?? "", site);
  const found = page === null ? null : await read(page);
  if (page === null || found === null) return publicProblem(404, "url is not that of a public page of this site");
  const { pathname } = new URL(searchParams.get("url") ?? "");
  const width = /^[1-9]\d{0,4}$/.exec(searchParams.get("maxwidth") ?? "")?.[0] ?? "99999";
  const card = writeCard({ ...found, url: `${site}${pathname}` }, Number(width), site);
  return publicAnswer(request, JSON.stringify(card), "application/json; charset=utf-8");
}

type Found = Omit<Card, "url"> | null;

async function read({ kind, locale, names }: EmbeddedPage): Promise<Found> {
  const [first = "", draft = "", version = ""] = names;
  switch (kind) {
    case "consultation": {
      const consultation = await publicConsultation(first, systemClock.now());
      return consultation && localised(consultation.title, consultation.summary, locale);
    }
    case "text": {
      const text = await publicVersion({ consultation: first, draft, version });
      const [opening] = text?.paragraphs.filter((paragraph) => paragraph.kind === "paragraph") ?? [];
      return text && { title: text.title, author: null, excerpt: opening?.text ?? "", language: text.language };
    }
    case "contribution":
      return contributionCard(first, locale);
    case "event": {
      const event = await publicEvent(first);
      return event && localised(event.title, event.summary, locale);
    }
    case "organisation": {
      const organisation = await publicOrganisation(first);
      if (organisation === null || organisation.isSuspended) return null;
      const { name, description, descriptionLanguage } = organisation;
      return { title: name, author: null, excerpt: description ?? "", language: descriptionLanguage ?? locale };
    }
  }
}

function localised(title: Localised, summary: Localised, locale: string): Found {
  const { text, language } = inLocale(summary, locale);
  return { title: inLocale(title, locale).text, author: null, excerpt: text, language };
}

/** Only what is shown has a card; a marker has none. */
async function contributionCard(reference: string, locale: string): Promise<Found> {
  const found = await publicContribution(reference, systemClock.now());
  if (found === null || "state" in found) return null;
  const t = await getTranslations({ locale, namespace: "public" });
  return {
    title: found.title ?? t("contributionTitle", { reference: found.reference }),
    author: found.submitter?.name ?? t("aPerson"),
    excerpt: found.bodyText,
    language: found.language,
  };
}
