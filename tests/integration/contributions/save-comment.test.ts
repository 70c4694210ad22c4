import { beforeAll, describe, expect, it } from "vitest";
import { deleteDraft } from "@/lib/contributions/delete-draft";
import { saveComment } from "@/lib/contributions/save-comment";
import { saveCommentSchema } from "@/lib/contributions/schema";
import { newId } from "@/lib/kernel/ids";
import { depsOf } from "../../factories/actor";
import { aConsultation, type MadeConsultation } from "../../factories/consultation";
import { aComment, writtenComment } from "../../factories/contribution";
import { anOrganisation, aRepresentative } from "../../factories/organisation";
import { testDatabase } from "../../support/database";

const { client } = await testDatabase();

let at: MadeConsultation;
let author: Awaited<ReturnType<typeof aRepresentative.of>>;
let focalPoint: typeof author;

beforeAll(async () => {
  at = await aConsultation.open();
  const organisation = await anOrganisation.verified();
  author = await aRepresentative.of(organisation);
  focalPoint = await aRepresentative.focalPointOf(organisation);
});

const refusedWith = (code: string, messageKey?: string) =>
  expect.objectContaining({ name: "DomainError", code, ...(messageKey ? { messageKey } : {}) });

const refusedField = (field: string, key: string) =>
  expect.objectContaining({ code: "invalid", details: { fields: { [field]: expect.objectContaining({ key }) } } });

describe("a comment that is kept", () => {
  it("holds the redline, the safe HTML and the plain words, derived once", async () => {
    const { id, revision } = await saveComment(
      depsOf(author),
      writtenComment(at, { bodyPlain: "<script>alert(1)</script> Two years." }),
    );
    const row = await client.contribution.findUniqueOrThrow({ where: { id } });
    expect(revision).toBe(1);
    expect(row.bodyHtml).toBe("<p>&lt;script&gt;alert(1)&lt;/script&gt; Two years.</p>");
    expect(row.bodyText).toBe("<script>alert(1)</script> Two years.");
    expect(row.redline).toContainEqual({ kind: "inserted", text: "two" });
    expect(row).toMatchObject({
      submission: "draft",
      publication: "none",
      reference: null,
      organisationId: author.organisation?.id,
    });
  });

  it("that only repeats the paragraph proposes nothing, and may be unfinished", async () => {
    const { id } = await saveComment(
      depsOf(author),
      writtenComment(at, { proposedText: at.paragraph.text, bodyPlain: "   " }),
    );
    const row = await client.contribution.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ proposedText: null, redline: null, bodyText: "" });
  });

  it("is one draft when its first save arrives twice at once", async () => {
    const words = writtenComment(at, { draftKey: newId() });
    const saved = await Promise.all(Array.from({ length: 6 }, () => saveComment(depsOf(author), words)));
    expect(new Set(saved.map(({ id }) => id)).size).toBe(1);
    expect(new Set(saved.map(({ revision }) => revision))).toEqual(new Set([1]));
    expect(await client.contribution.count({ where: { draftKey: words.draftKey } })).toBe(1);
  });

  it("goes on under its key when the answer to the first save got lost", async () => {
    const draftKey = newId();
    const first = await saveComment(depsOf(author), writtenComment(at, { draftKey }));
    const second = await saveComment(depsOf(author), writtenComment(at, { draftKey, bodyPlain: "More words." }));
    expect(second).toMatchObject({ id: first.id, revision: 2 });
    const third = saveComment(depsOf(author), writtenComment(at, { draftKey, bodyPlain: "From a stale page." }));
    await expect(third).rejects.toEqual(refusedWith("conflict", "contributions.errors.changedMeanwhile"));
  });

  it("is not overwritten by somebody who has not seen its present words", async () => {
    const draft = await aComment.draft({ at, by: author });
    const edit = (bodyPlain: string) => writtenComment(at, { id: draft.id, seenRevision: 1, bodyPlain });
    const both = await Promise.allSettled([
      saveComment(depsOf(author), edit("The author goes on.")),
      saveComment(depsOf(focalPoint), edit("The focal point goes on.")),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await client.contribution.findUnique({ where: { id: draft.id } })).toMatchObject({ revision: 2 });
  });

  it("keeps formatting when the plain field repeats its words", async () => {
    const body = JSON.stringify({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "Bold words", marks: [{ type: "bold" }] }] }],
    });
    const { id } = await saveComment(depsOf(author), writtenComment(at, { body, bodyPlain: undefined }));
    await saveComment(
      depsOf(author),
      writtenComment(at, { id, seenRevision: 1, bodyPlain: "Bold words", stance: "add" }),
    );
    expect(await client.contribution.findUnique({ where: { id } })).toMatchObject({
      bodyHtml: "<p><strong>Bold words</strong></p>",
      revision: 2,
    });
  });

  it("is kept also after the closing hour, so that nothing written is lost", async () => {
    const closed = await aConsultation.closed();
    await expect(saveComment(depsOf(author), writtenComment(closed))).resolves.toMatchObject({ revision: 1 });
  });

  it("loses right-to-left overrides and keeps Arabic", async () => {
    const { id } = await saveComment(
      depsOf(author),
      writtenComment(at, { language: "ar", bodyPlain: "أسباب\u202Egnp.exe" }),
    );
    expect(await client.contribution.findUnique({ where: { id } })).toMatchObject({ bodyText: "أسبابgnp.exe" });
  });
});

describe("nothing is there", () => {
  it("for a paragraph of another draft", async () => {
    const other = await aConsultation.open();
    const words = writtenComment(at, { paragraphId: other.paragraph.id });
    await expect(saveComment(depsOf(author), words)).rejects.toEqual(refusedWith("not_found"));
  });

  it("for a version or a consultation that is not published", async () => {
    for (const hidden of [await aConsultation.withUnpublishedText(), await aConsultation.unpublished()]) {
      await expect(saveComment(depsOf(author), writtenComment(hidden))).rejects.toEqual(refusedWith("not_found"));
    }
  });

  it("for the drafts of another organisation, to read, write or delete", async () => {
    const draft = await aComment.draft({ at, by: author });
    const stranger = await aRepresentative.focalPointOf(await anOrganisation.verified());
    await expect(saveComment(depsOf(stranger), writtenComment(at, { id: draft.id, seenRevision: 1 }))).rejects.toEqual(
      refusedWith("not_found"),
    );
    await expect(deleteDraft(depsOf(stranger), draft)).rejects.toEqual(refusedWith("not_found"));
    await expect(saveComment(depsOf(author), writtenComment(at, { id: newId(), seenRevision: 1 }))).rejects.toEqual(
      refusedWith("not_found"),
    );
  });
});

describe("refused at the door", () => {
  const nested = (levels: number): object =>
    levels === 0 ? { type: "paragraph" } : { type: "blockquote", content: [nested(levels - 1)] };
  const doc = (...content: object[]) => JSON.stringify({ type: "doc", content });
  const text = (marks: object[]) => ({ type: "paragraph", content: [{ type: "text", text: "x", marks }] });

  it.each([
    ["an unknown node", doc({ type: "image", attrs: { src: "https://example.org/x.png" } }), "text.errors.unknownNode"],
    ["an unknown mark", doc(text([{ type: "textStyle" }])), "text.errors.unknownMark"],
    [
      "an unknown attribute",
      doc({ type: "paragraph", attrs: { onclick: "alert(1)" } }),
      "text.errors.unknownAttribute",
    ],
    [
      "a javascript: link",
      doc(text([{ type: "link", attrs: { href: "javascript:alert(1)" } }])),
      "text.errors.linkRefused",
    ],
    ["a data: link", doc(text([{ type: "link", attrs: { href: "data:text/html,x" } }])), "text.errors.linkRefused"],
    ["2,000 levels", doc(nested(2_000)), "text.errors.tooDeep"],
    ["no JSON", "{", "text.errors.notRichText"],
    [
      "300 KB of words",
      doc({ type: "paragraph", content: [{ type: "text", text: "x".repeat(300_000) }] }),
      "text.errors.tooLarge",
    ],
  ])("%s, with a sentence beside the reasons", async (_words, body, key) => {
    await expect(saveComment(depsOf(author), writtenComment(at, { body }))).rejects.toEqual(refusedField("body", key));
  });

  it("10,000 levels and a body of 1 MB", async () => {
    const deep = `{"type":"doc","content":[${'{"type":"blockquote","content":['.repeat(10_000)}${"]}".repeat(10_000)}]}`;
    expect(saveCommentSchema.safeParse(writtenComment(at, { body: "x".repeat(1_000_000) })).success).toBe(false);
    await expect(saveComment(depsOf(author), writtenComment(at, { body: deep }))).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("rewriting a locked paragraph, while keeping it, speaking of it and adding beside it are open", async () => {
    const locked = { paragraphId: at.lockedParagraph.id, proposedText: undefined };
    for (const stance of ["change", "delete"] as const) {
      await expect(saveComment(depsOf(author), writtenComment(at, { ...locked, stance }))).rejects.toEqual(
        refusedField("stance", "contributions.errors.paragraphLocked"),
      );
    }
    for (const stance of ["keep", "add", undefined] as const) {
      await expect(saveComment(depsOf(author), writtenComment(at, { ...locked, stance }))).resolves.toMatchObject({
        revision: 1,
      });
    }
  });

  it("a wording beside a stance that has none, and a stance on no paragraph", async () => {
    await expect(saveComment(depsOf(author), writtenComment(at, { stance: "keep" }))).rejects.toEqual(
      refusedField("stance", "contributions.errors.proposalNeedsChange"),
    );
    await expect(saveComment(depsOf(author), writtenComment(at, { paragraphId: undefined }))).rejects.toEqual(
      refusedField("stance", "contributions.errors.stanceNeedsParagraph"),
    );
  });

  it("an organisation that is pending, rejected or suspended, at once", async () => {
    for (const organisation of [
      await anOrganisation.pending(),
      await anOrganisation.rejected(),
      await anOrganisation.suspended(),
    ]) {
      const representative = await aRepresentative.focalPointOf(organisation);
      await expect(saveComment(depsOf(representative), writtenComment(at))).rejects.toEqual(refusedWith("forbidden"));
    }
    const organisation = await anOrganisation.verified();
    const representative = await aRepresentative.of(organisation);
    const draft = await aComment.draft({ at, by: representative });
    await client.organisation.update({ where: { id: organisation.id }, data: { status: "suspended" } });
    const edit = writtenComment(at, { id: draft.id, seenRevision: 1, bodyPlain: "More." });
    await expect(saveComment(depsOf(representative), edit)).rejects.toEqual(refusedWith("forbidden"));
  });

  it("a version that was replaced", async () => {
    const replaced = await aConsultation.open({ versionStatus: "superseded" });
    await expect(saveComment(depsOf(author), writtenComment(replaced))).rejects.toEqual(refusedWith("gone"));
  });

  it.each(["organisationId", "submission", "publication", "reference", "authorId", "createdAt", "__proto__x"])(
    "the extra field %s",
    (name) => {
      expect(saveCommentSchema.safeParse({ ...writtenComment(at), [name]: "submitted" }).success).toBe(false);
    },
  );

  it.each([
    ["an array", { versionId: ["x"] }],
    ["NUL", { versionId: "\u0000" }],
    ["a number beyond all numbers", { seenRevision: "1e309" }],
    ["an unknown stance", { stance: "burn" }],
    ["no language", { language: "<b>" }],
  ])("%s", (_words, bent) => {
    expect(saveCommentSchema.safeParse({ ...writtenComment(at), ...bent }).success).toBe(false);
  });
});

describe("a draft that is deleted", () => {
  it("is gone, and a transition says who did it", async () => {
    const draft = await aComment.draft({ at, by: author });
    await deleteDraft(depsOf(author), draft);
    expect(await client.contribution.findUnique({ where: { id: draft.id } })).toBeNull();
    const last = await client.transition.findFirstOrThrow({ where: { subjectId: draft.id }, orderBy: { id: "desc" } });
    expect(last).toMatchObject({ to: "deleted", personId: author.personId });
  });

  it("was never received: what has a receipt stays", async () => {
    const returned = await aComment.returned({ at, by: focalPoint });
    await expect(deleteDraft(depsOf(focalPoint), returned)).rejects.toEqual(
      refusedWith("conflict", "contributions.errors.receivedOnce"),
    );
  });
});

it("a comment is refused in a consultation whose rounds take written inputs only", async () => {
  const at = await aConsultation.open({ acceptsComments: false });
  const by = await aRepresentative.of(await anOrganisation.verified());
  await expect(saveComment(depsOf(by), writtenComment(at))).rejects.toMatchObject({
    messageKey: "contributions.errors.noRound",
  });
});
