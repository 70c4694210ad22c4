import type { SaveComment } from "@/lib/contributions/schema";
import { database } from "@/lib/db/client";
import type { Actor } from "@/lib/kernel/actor";
import { redline } from "@/lib/text/redline";
import { nextNumber } from "./actor";

type Words = Partial<{
  stance: SaveComment["stance"] | null;
  proposedText: string | null;
  addPosition: "before" | "after" | null;
  fallbackStance: "change" | "keep" | null;
  fallbackText: string | null;
  termFrom: string | null;
  termTo: string | null;
  quote: string;
}>;

type On = { consultationId: string; roundId: string; versionId: string; paragraphs: { id: string; text: string }[] };

/** A published comment, written straight into the database, with everything that a comment can ask for. */
export async function aPublishedComment(
  on: On,
  by: Actor,
  { quote, ...words }: Words = {},
): Promise<{ id: string; reference: string }> {
  const number = nextNumber();
  const reference = `DEMO-2026-${String(number).padStart(4, "0")}`;
  const base = on.paragraphs[0]?.text ?? "";
  const { id } = await database().contribution.create({
    data: {
      kind: "comment",
      consultationId: on.consultationId,
      roundId: on.roundId,
      versionId: on.versionId,
      organisationId: by.organisation?.id ?? null,
      authorId: by.personId,
      submission: "submitted",
      publication: "published",
      language: "en",
      stance: "change",
      body: {},
      bodyHtml: "<p>Because it matters.</p>",
      bodyText: "Because it matters.",
      reference,
      submittedAt: new Date(),
      publishedAt: new Date(),
      ...words,
      ...(typeof words.proposedText === "string" ? { redline: redline(base, words.proposedText, "en") } : {}),
      targets: {
        create: on.paragraphs.map(({ id: paragraphId, text }) => ({
          paragraphId,
          ...(quote === undefined ? {} : { quote, quoteStart: text.indexOf(quote) }),
        })),
      },
    },
    select: { id: true },
  });
  return { id, reference };
}
