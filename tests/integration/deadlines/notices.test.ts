import { describe, expect, it } from "vitest";
import { POST } from "@/app/api/notices/[token]/route";
import { tellOfTexts } from "@/lib/deadlines/announce-texts";
import { chooseNotices } from "@/lib/deadlines/choose-notices";
import { readNoticeLink } from "@/lib/deadlines/notice-link";
import { noticeToken, readNoticeToken } from "@/lib/deadlines/notice-token";
import { clockAt } from "@/lib/kernel/clock";
import { composeMail } from "@/lib/mail/compose-mail";
import { notedJobs } from "../../factories/actor";
import { aConsultation, type MadeConsultation } from "../../factories/consultation";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();
const atSecond = (start: Date, seconds: number) => new Date(start.getTime() + seconds * 1000);

async function aTranslation(at: MadeConsultation, language: string, publishedAt: Date, position: number) {
  return client.draftVersion.create({
    data: {
      draftId: at.draft.id,
      slug: `zero-draft-${language}`,
      position,
      label: { en: "Zero draft" },
      title: "Draft",
      language,
      status: "published",
      publishedAt,
      translationOfId: at.version.id,
    },
    select: { id: true },
  });
}

async function aFamily() {
  const at = await aConsultation.open();
  const { publishedAt } = await client.draftVersion.findUniqueOrThrow({ where: { id: at.version.id } });
  const start = publishedAt ?? new Date();
  const fr = await aTranslation(at, "fr", atSecond(start, 60), 2);
  const es = await aTranslation(at, "es", atSecond(start, 120), 3);
  return { at, start, ids: [at.version.id, fr.id, es.id] };
}

const tell = (versionId: string, now: Date) => tellOfTexts({ clock: clockAt(now), jobs: notedJobs() }, versionId);

describe("a notice of new texts", () => {
  it("is one mail with six addresses for EN, FR and ES in HTML and PDF, in the language of its reader", async () => {
    const { at, start, ids } = await aFamily();
    const reader = await aRepresentative.of(await anOrganisation.verified(), "ar");
    const picky = await aRepresentative.of(await anOrganisation.verified());
    const deaf = await aRepresentative.of(await anOrganisation.verified());
    const choice = { processId: at.process.id, wanted: "yes" as const };
    await chooseNotices({ actor: reader }, { ...choice, languages: [] });
    await chooseNotices({ actor: picky }, { ...choice, languages: ["fr"] });
    await chooseNotices({ actor: deaf }, { ...choice, languages: ["ru"] });
    for (const [index, id] of ids.entries()) await tell(id, atSecond(start, 180 + 60 * index));
    for (const id of ids) await tell(id, atSecond(start, 4_000));
    const mails = await client.mail.findMany({ where: { template: "new-texts" } });
    expect(mails.map(({ recipient, locale }) => `${recipient} ${locale}`).toSorted()).toEqual(
      [`${reader.email} ar`, `${picky.email} en`].toSorted(),
    );
    const mail = mails.find(({ recipient }) => recipient === reader.email);
    const values = { ...Object(mail?.values), ...Object(mail?.secrets) };
    const composed = await composeMail({
      template: "new-texts",
      locale: "ar",
      values,
      site: "https://consult.example",
    });
    const addresses = new Set(composed.text.match(/https:\/\/consult\.example\/\S*drafts\S*/g));
    expect([...addresses].toSorted()).toEqual(
      ["en", "es", "fr"]
        .flatMap((language) => {
          const slug = language === "en" ? "zero-draft" : `zero-draft-${language}`;
          const place = `consultations/${at.consultation.slug}/drafts/${at.draft.slug}/${slug}`;
          return [
            `https://consult.example/${language}/${place}`,
            `https://consult.example/api/v1/${place}/files/text.${language}.pdf`,
          ];
        })
        .toSorted(),
    );
    expect(composed.stop).toBe(
      `https://consult.example/api/notices/${noticeToken({ personId: reader.personId, processId: at.process.id })}`,
    );
    expect(await client.compilation.count({ where: { kind: "draft_text", versionId: { in: ids } } })).toBe(3);
  });

  it("of what is not public is never sent", async () => {
    const at = await aConsultation.withUnpublishedText();
    const reader = await aRepresentative.of(await anOrganisation.verified());
    await chooseNotices({ actor: reader }, { processId: at.process.id, wanted: "yes", languages: [] });
    await tell(at.version.id, atSecond(new Date(), 4_000));
    expect(await client.mail.count({ where: { recipient: reader.email } })).toBe(0);
  });

  it("is stopped by one POST with its link, and by no other link", async () => {
    const at = await aConsultation.open();
    const reader = await aRepresentative.of(await anOrganisation.verified());
    await chooseNotices({ actor: reader }, { processId: at.process.id, wanted: "yes", languages: [] });
    const subject = { personId: reader.personId, processId: at.process.id };
    const token = noticeToken(subject);
    const post = (given: string) =>
      POST(new Request("http://localhost:3000/api/notices/x", { method: "POST" }), {
        params: Promise.resolve({ token: given }),
      });
    const other = await aConsultation.open();
    for (const bent of ["", "x", `${token}x`, token.replace(at.process.id, other.process.id)]) {
      expect((await post(bent)).status).toBe(410);
    }
    expect(await client.noticeChoice.count({ where: subject })).toBe(1);
    expect((await post(token)).status).toBe(204);
    expect((await post(token)).status).toBe(204);
    expect(await client.noticeChoice.count({ where: subject })).toBe(0);
    expect(readNoticeToken(token)).toEqual(subject);
  });

  it("opens a page that names the process, and none when it was forged", async () => {
    const at = await aConsultation.open();
    const reader = await aRepresentative.of(await anOrganisation.verified());
    const token = noticeToken({ personId: reader.personId, processId: at.process.id });
    const { slug, name } = await client.process.findUniqueOrThrow({ where: { id: at.process.id } });
    expect(await readNoticeLink(token)).toEqual({ process: name, slug });
    for (const bent of ["", "x", `${token}x`, token.slice(0, -1)]) expect(await readNoticeLink(bent)).toBeNull();
    await client.process.update({ where: { id: at.process.id }, data: { status: "draft" } });
    expect(await readNoticeLink(token)).toEqual({ process: name, slug: null });
  });
});
