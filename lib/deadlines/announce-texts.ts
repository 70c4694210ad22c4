import { z } from "zod";
import { requestCompilation } from "@/lib/compilations/request-compilation";
import { database, type Transaction, transaction } from "@/lib/db/client";
import { publishedVersion } from "@/lib/drafts/published-version";
import { isLocale } from "@/lib/i18n/locales";
import { defineJob, type JobDeps, type Jobs } from "@/lib/jobs/queue";
import { isDomainError } from "@/lib/kernel/errors";
import { inLocale, readLocalised } from "@/lib/kernel/localised";
import { queueMail } from "@/lib/notifications/queue-mail";
import { sha256Hex } from "@/lib/text/canonical-json";
import { noticeToken } from "./notice-token";

/** Translations that follow a text within so long are told of together with it, in seconds. */
const window = 180;

/** Mails of one transaction. */
const atOnce = 200;

/** Tells whoever wants notices of a process of a text and its translations, once they have all been published. */
export const announceTexts = defineJob<{ versionId: string }>({
  name: "announce-texts",
  payload: z.strictObject({ versionId: z.uuid() }),
  run: ({ versionId }, deps) => tellOfTexts(deps, versionId),
});

/** Leaves the notice of a version that was published to the queue, in the transaction that publishes it. */
export function announceTextsSoon(tx: Transaction, jobs: Jobs, versionId: string): Promise<void> {
  return jobs.enqueue(tx, announceTexts, { versionId }, { afterSeconds: window });
}

/**
 * One notice for a text with all its languages and formats, to each person in their language. Every version that is
 * published leaves this to be done; while another of the family came out less than the window ago its turn will
 * come, and what was told already is not told again.
 */
export async function tellOfTexts({ clock, jobs }: JobDeps, versionId: string): Promise<void> {
  const version = await database().draftVersion.findFirst({
    where: { id: versionId, ...publishedVersion() },
    select: {
      id: true,
      translationOfId: true,
      label: true,
      draft: {
        select: {
          slug: true,
          title: true,
          consultation: { select: { slug: true, title: true, processId: true } },
        },
      },
    },
  });
  if (version === null) return;
  const familyId = version.translationOfId ?? version.id;
  const family = await database().draftVersion.findMany({
    where: { AND: [publishedVersion(), { OR: [{ id: familyId }, { translationOfId: familyId }] }] },
    orderBy: [{ translationOfId: { sort: "asc", nulls: "first" } }, { language: "asc" }],
    select: { id: true, slug: true, language: true, publishedAt: true },
  });
  const latest = Math.max(...family.map(({ publishedAt }) => publishedAt?.getTime() ?? 0));
  const own = family.find(({ id }) => id === version.id)?.publishedAt?.getTime() ?? 0;
  if (latest > own && clock.now().getTime() - latest < window * 1000) return;
  for (const { id, language } of family) await havePdfMade({ clock, jobs }, id, language);
  await tellEverybody(jobs, version, family);
}

/** The file is made while the notice is on its way; where too many are being made it is made when somebody asks. */
async function havePdfMade(deps: JobDeps, versionId: string, language: string): Promise<void> {
  if (!isLocale(language)) return;
  const wanted = { versionId, kind: "draft_text", arrangement: "paragraph", format: "pdf", locale: language } as const;
  try {
    await requestCompilation(deps, wanted, `notice ${versionId}`);
  } catch (error) {
    if (!isDomainError(error)) throw error;
  }
}

type Announced = {
  label: unknown;
  draft: { slug: string; title: unknown; consultation: { slug: string; title: unknown; processId: string } };
};
type Text = { id: string; slug: string; language: string };

async function tellEverybody(jobs: Jobs, { label, draft }: Announced, family: readonly Text[]): Promise<void> {
  const { consultation } = draft;
  const { processId } = consultation;
  const batch = sha256Hex(
    family
      .map(({ id }) => id)
      .toSorted()
      .join(" "),
  );
  const choices = await database().noticeChoice.findMany({
    where: { processId },
    select: { languages: true, person: { select: { id: true, email: true, locale: true } } },
  });
  for (let from = 0; from < choices.length; from += atOnce) {
    await transaction(async (tx) => {
      for (const { languages, person } of choices.slice(from, from + atOnce)) {
        const wanted = family.filter(({ language }) => languages.length === 0 || languages.includes(language));
        if (wanted.length === 0) continue;
        const { id: personId, email: to, locale } = person;
        await queueMail(tx, jobs, {
          to,
          template: "new-texts",
          locale,
          key: `texts ${batch} ${personId}`,
          values: {
            document: inLocale(readLocalised(draft.title), locale).text,
            version: inLocale(readLocalised(label), locale).text,
            consultation: inLocale(readLocalised(consultation.title), locale).text,
            texts: JSON.stringify(
              wanted.map(({ slug, language }) => ({
                language,
                ...addressesOf(consultation.slug, draft.slug, slug, language),
              })),
            ),
          },
          secrets: { token: noticeToken({ personId, processId }) },
        });
      }
    });
  }
}

/** Where a text is read, in its own language where the platform speaks it, and where its PDF is. */
function addressesOf(consultation: string, draft: string, version: string, language: string) {
  const locale = isLocale(language) ? language : "en";
  const place = `consultations/${consultation}/drafts/${draft}/${version}`;
  return { html: `/${locale}/${place}`, pdf: `/api/v1/${place}/files/text.${locale}.pdf` };
}
