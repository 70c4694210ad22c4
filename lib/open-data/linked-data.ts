import type { PublicConsultation } from "@/lib/consultations/public";
import type { PublicContributionPage } from "@/lib/contributions/public";
import type { PublicVersion } from "@/lib/drafts/public";
import type { PublicEvent } from "@/lib/events/public";
import { inLocale } from "@/lib/kernel/localised";
import type { PublicOrganisation } from "@/lib/organisations/public";

/** A node of schema.org as JSON-LD; what is undefined is left out when it is written. */
export type LinkedNode = { readonly [name: string]: unknown };

type Page = {
  /** Address of the page with scheme and host. */
  url: string;
  /** The same of the site with the language, such as https://host/en. */
  base: string;
  locale: string;
};

const context = "https://schema.org";
const stated = (text: string) => (text === "" ? undefined : text);
const organisation = (base: string, author: { slug: string | null; name: string }) => ({
  "@type": "Organization",
  name: author.name,
  url: author.slug === null ? undefined : `${base}/organisations/${author.slug}`,
});

export function organisationNode(shown: PublicOrganisation, { url, base }: Page): LinkedNode {
  const others = [...Object.values(shown.names), ...shown.aliases, shown.acronym];
  return {
    "@context": context,
    "@type": "Organization",
    "@id": url,
    url,
    name: shown.name,
    alternateName: [...new Set(others)].filter((name) => name !== null && name !== shown.name),
    sameAs: shown.website ?? undefined,
    address: shown.address ?? undefined,
    description: shown.description ?? undefined,
    parentOrganization: shown.partOf.length === 0 ? undefined : shown.partOf.map((whole) => organisation(base, whole)),
  };
}

const modes = { on_site: "Offline", online: "Online", hybrid: "Mixed" } as const;

/** An event with an hour; null without one, because the type requires it. */
export function eventNode(event: PublicEvent, { url, base, locale }: Page): LinkedNode | null {
  if (event.startsAt === null) return null;
  const city = inLocale(event.city, locale).text;
  const place = city === "" ? [] : [{ "@type": "Place", name: city, address: city }];
  const online = event.mode === "on_site" ? [] : [{ "@type": "VirtualLocation", url }];
  return {
    "@context": context,
    "@type": event.kind === "series" ? "EventSeries" : "Event",
    "@id": url,
    url,
    name: inLocale(event.title, locale).text,
    description: stated(inLocale(event.summary, locale).text),
    startDate: event.startsAt.toISOString(),
    endDate: event.endsAt?.toISOString(),
    eventStatus: `${context}/${event.isCancelled ? "EventCancelled" : "EventScheduled"}`,
    eventAttendanceMode: `${context}/${modes[event.mode]}EventAttendanceMode`,
    location: [...place, ...online],
    organizer: event.hosts
      .filter(({ role }) => role === "organiser")
      .map((host) => organisation(base, host.organisation ?? { slug: null, name: host.name ?? host.country ?? "" })),
    superEvent:
      event.series === null
        ? undefined
        : {
            "@type": "EventSeries",
            name: inLocale(event.series.title, locale).text,
            url: `${base}/events/${event.series.slug}`,
          },
  };
}

export function consultationNode(consultation: PublicConsultation, { url, base, locale }: Page): LinkedNode {
  return {
    "@context": context,
    "@type": "CreativeWork",
    "@id": url,
    url,
    name: inLocale(consultation.title, locale).text,
    description: stated(inLocale(consultation.summary, locale).text),
    datePublished: consultation.publishedAt?.toISOString(),
    isPartOf: {
      "@type": "CreativeWork",
      name: inLocale(consultation.process.name, locale).text,
      url: `${base}/processes/${consultation.process.slug}`,
    },
    hasPart: consultation.drafts.flatMap(({ slug, versions }) =>
      versions.map(({ title, language, slug: version }) => ({
        "@type": "CreativeWork",
        name: title,
        inLanguage: language,
        url: `${url}/drafts/${slug}/${version}`,
      })),
    ),
    commentCount: consultation.voices.contributions,
  };
}

/** A text: Legislation once it is adopted, a work before. */
export function textNode(version: PublicVersion, { url, base, locale }: Page): LinkedNode {
  const { draft, consultation } = version;
  const siblings = url.slice(0, url.lastIndexOf("/"));
  const link = ({ slug, language }: { slug: string; language: string }) => ({
    "@type": "CreativeWork",
    inLanguage: language,
    url: `${siblings}/${slug}`,
  });
  return {
    "@context": context,
    "@type": version.status === "final" ? "Legislation" : "CreativeWork",
    "@id": url,
    url,
    name: version.title,
    version: inLocale(version.label, locale).text,
    identifier: draft.symbol ?? undefined,
    inLanguage: version.language,
    datePublished: version.publishedAt?.toISOString(),
    creativeWorkStatus: version.status === "final" ? "Published" : "Draft",
    isPartOf: {
      "@type": "CreativeWork",
      name: inLocale(consultation.title, locale).text,
      url: `${base}/consultations/${consultation.slug}`,
    },
    translationOfWork: version.source === null ? undefined : link(version.source),
    workTranslation: version.translations.length === 0 ? undefined : version.translations.map(link),
  };
}

export function contributionNode(contribution: PublicContributionPage, { url, base, locale }: Page): LinkedNode {
  const { place, submitter } = contribution;
  const consultation = `${base}/consultations/${place.consultation.slug}`;
  const { text } = place;
  return {
    "@context": context,
    "@type": contribution.kind === "comment" ? "Comment" : "CreativeWork",
    "@id": url,
    url,
    identifier: contribution.reference,
    name: contribution.title ?? undefined,
    author: submitter === null ? undefined : organisation(base, submitter),
    inLanguage: contribution.language,
    text: stated(contribution.bodyText.slice(0, longestText)),
    dateCreated: contribution.submittedAt.toISOString(),
    datePublished: contribution.publishedAt.toISOString(),
    about:
      text === null
        ? undefined
        : {
            "@type": "CreativeWork",
            name: text.draft.title,
            url: `${consultation}/drafts/${text.draft.slug}/${text.version.slug}`,
          },
    isPartOf: { "@type": "CreativeWork", name: inLocale(place.consultation.title, locale).text, url: consultation },
  };
}

/** The whole text stands on the page already. */
const longestText = 500;
