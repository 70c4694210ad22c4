import type { InputText } from "@/lib/inputs/input-text";
import type { Signer } from "@/lib/signatures/signers-of";
import { fieldAnchor, partAnchor } from "@/lib/text/part-anchor";
import type { PublicContributionPage } from "./public";
import type { PublicMarker } from "./public-marker";

const addressOf = (site: string, reference: string) => `${site}/en/contributions/${reference}`;

/** What is read of an input to give it to programs. */
type ReadInput = Pick<
  PublicContributionPage,
  "reference" | "title" | "submitter" | "language" | "late" | "topics" | "impacts" | "submittedAt" | "publishedAt"
> & { sha256: string | null; place: { consultation: { slug: string } } };

/** A published input with the names under it beside its lead's, as the public API gives it; null is not stated, instants are RFC 3339 in UTC. */
export function exportedInput(
  input: ReadInput,
  text: InputText | null,
  signatories: readonly Signer[] | undefined,
  site: string,
) {
  const { submitter } = input;
  const page = addressOf(site, input.reference);
  return {
    kind: "input" as const,
    reference: input.reference,
    url: page,
    consultation: input.place.consultation.slug,
    title: input.title ?? "",
    organisation: submitter === null ? null : { slug: submitter.slug, name: submitter.name },
    stakeholderGroup: submitter?.stakeholderGroup ?? null,
    language: input.language,
    late: input.late,
    topics: input.topics,
    impacts: input.impacts,
    receivedAt: input.submittedAt.toISOString(),
    publishedAt: input.publishedAt.toISOString(),
    sha256: input.sha256,
    about: text?.about ?? null,
    signatories: [...(signatories ?? [])],
    words: text?.words ?? 0,
    parts: (text?.parts ?? []).map(({ key, number, title, keyMessage, recommendation, bodyHtml, choices }) => ({
      key,
      url: `${page}#${partAnchor(key)}`,
      number,
      title,
      keyMessage,
      recommendation,
      bodyHtml,
      choices,
      keyMessageUrl: keyMessage === null ? null : `${page}#${fieldAnchor(key, "keyMessage")}`,
      recommendationUrl: recommendation === null ? null : `${page}#${fieldAnchor(key, "recommendation")}`,
    })),
  };
}

/** What is public of a contribution that is not shown. */
export function exportedMarker(marker: PublicMarker, site: string) {
  return {
    kind: "marker" as const,
    reference: marker.reference,
    url: addressOf(site, marker.reference),
    consultation: marker.consultation.slug,
    state: marker.state,
    reason: marker.reasonCode,
    at: marker.at.toISOString(),
  };
}
