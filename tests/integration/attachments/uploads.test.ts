import { createHash, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { endUpload } from "@/lib/attachments/end-upload";
import { readUpload } from "@/lib/attachments/load-upload";
import { readFilesPage } from "@/lib/attachments/queries";
import { startUpload } from "@/lib/attachments/start-upload";
import { sweepUploads } from "@/lib/attachments/sweep-uploads";
import { takePiece } from "@/lib/attachments/take-piece";
import { joinPieces } from "@/lib/attachments/upload-pieces";
import { readKeptFile } from "@/lib/files/open-kept-file";
import { newId } from "@/lib/kernel/ids";
import { depsOf } from "@/tests/factories/actor";
import { testDatabase } from "@/tests/support/database";
import { aDraftInput, aStranger, aTable, bodyOf, type DraftInput, fileRefused } from "./beside-a-draft";

const { client } = await testDatabase();

const table = aTable(randomBytes(2_000).toString("hex"));

async function anUpload(made: DraftInput, bytes = table.length) {
  const { id } = await startUpload(made.deps, { contributionId: made.contributionId, name: "table.csv", bytes });
  return id;
}

const piece = (
  uploadId: string,
  offset: number,
  to = table.length,
  checksum: Parameters<typeof takePiece>[1]["checksum"] = null,
) => ({
  uploadId,
  offset,
  body: bodyOf(table.subarray(offset, to)),
  checksum,
});
const filesOf = async ({ by, contributionId }: DraftInput) =>
  (await readFilesPage(by, contributionId, new Date())).files;

describe("an upload", () => {
  it("comes piece by piece and becomes the file that was sent", async () => {
    const made = await aDraftInput();
    const id = await anUpload(made);
    expect(await takePiece(made.deps, piece(id, 0, 1_000))).toMatchObject({ received: 1_000, added: null });
    expect(await readUpload(made.by, id)).toMatchObject({ received: 1_000, bytes: table.length });
    const { added } = await takePiece(made.deps, piece(id, 1_000));
    const attachmentId = added?.id;
    const [file] = await filesOf(made);
    expect(file?.id).toBe(attachmentId);
    expect(new Uint8Array(await readKeptFile(file?.sha256 ?? ""))).toEqual(table);
    await expect(readUpload(made.by, id)).rejects.toMatchObject({ code: "not_found" });
    expect(await joinPieces(id, table.length)).toBeNull();
  });

  it("keeps what came before the line broke, and goes on there", async () => {
    const made = await aDraftInput();
    const id = await anUpload(made);
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (controller.desiredSize === null) return;
        controller.enqueue(table.subarray(0, 700));
        controller.error(new Error("the line broke"));
      },
    });
    const broken = await takePiece(made.deps, { ...piece(id, 0), body });
    // An error of a stream may overtake bytes that nobody had read yet.
    expect([0, 700]).toContain(broken.received);
    expect((await takePiece(made.deps, piece(id, broken.received))).added).not.toBeNull();
  });

  it("takes one of two pieces that come for one place at once", async () => {
    const made = await aDraftInput();
    const id = await anUpload(made);
    const both = await Promise.allSettled([1, 2, 3, 4].map(() => takePiece(made.deps, piece(id, 0, 500))));
    expect(both.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of both) {
      if (one.status === "rejected") expect(one.reason).toMatchObject({ messageKey: "attachments.errors.otherOffset" });
    }
    await takePiece(made.deps, piece(id, 500));
    expect(new Uint8Array(await readKeptFile((await filesOf(made))[0]?.sha256 ?? ""))).toEqual(table);
  });

  it("becomes one file when its last piece is sent twice at once, and when it is sent again, empty", async () => {
    const made = await aDraftInput();
    const id = await anUpload(made);
    await Promise.allSettled([1, 2].map(() => takePiece(made.deps, piece(id, 0))));
    await takePiece(made.deps, piece(id, table.length)).catch(() => undefined);
    expect(await filesOf(made)).toHaveLength(1);
  });

  it("refuses a piece that is damaged, out of place or longer than was said, and stands where it was", async () => {
    const made = await aDraftInput();
    const id = await anUpload(made);
    const digest = createHash("sha256").update("other").digest("base64");
    const damaged = takePiece(made.deps, piece(id, 0, 100, { algorithm: "sha256", digest }));
    await expect(damaged).rejects.toMatchObject({ messageKey: "attachments.errors.checksum" });
    await expect(takePiece(made.deps, piece(id, 50))).rejects.toMatchObject({ code: "conflict" });
    const longer = { ...piece(id, 0), body: bodyOf(table, table) };
    await expect(takePiece(made.deps, longer)).rejects.toMatchObject({
      messageKey: "attachments.errors.longerThanSaid",
    });
    expect((await readUpload(made.by, id)).received).toBe(0);
    const right = createHash("sha256").update(table.subarray(0, 100)).digest("base64");
    const taken = await takePiece(made.deps, piece(id, 0, 100, { algorithm: "sha256", digest: right }));
    expect(taken.received).toBe(100);
  });

  it("of a file that is refused leaves nothing behind", async () => {
    const made = await aDraftInput();
    const svg = new TextEncoder().encode("<svg xmlns='http://www.w3.org/2000/svg'/>");
    const id = await anUpload(made, svg.length);
    const last = { uploadId: id, offset: 0, body: bodyOf(svg), checksum: null };
    await expect(takePiece(made.deps, last)).rejects.toMatchObject(fileRefused("kind"));
    expect(await client.upload.count({ where: { id } })).toBe(0);
    expect(await joinPieces(id, svg.length)).toBeNull();
  });

  it("is announced only within the limits: no 10 GB, no more at a time than the round takes", async () => {
    const made = await aDraftInput({ maxFiles: 1 });
    await expect(anUpload(made, 10_000_000_000)).rejects.toMatchObject(fileRefused("tooLarge"));
    await anUpload(made);
    await expect(anUpload(made)).rejects.toMatchObject(fileRefused("underWay"));
  });

  it("is nobody's but who began it, and nothing once it was given up or has expired", async () => {
    const made = await aDraftInput();
    const id = await anUpload(made);
    const stranger = depsOf(await aStranger());
    const nothing = { code: "not_found" };
    await expect(readUpload(stranger.actor, id)).rejects.toMatchObject(nothing);
    await expect(takePiece(stranger, piece(id, 0))).rejects.toMatchObject(nothing);
    await expect(endUpload(stranger, id)).rejects.toMatchObject(nothing);
    await expect(
      startUpload(stranger, { contributionId: made.contributionId, name: "a.csv", bytes: 9 }),
    ).rejects.toMatchObject(nothing);
    await endUpload(made.deps, id);
    await expect(takePiece(made.deps, piece(id, 0))).rejects.toMatchObject(nothing);
    await expect(readUpload(made.by, newId())).rejects.toMatchObject(nothing);
    const late = await anUpload(made);
    await takePiece(made.deps, piece(late, 0, 100));
    await sweepUploads({ now: () => new Date(Date.now() + 25 * 60 * 60 * 1000) });
    await expect(readUpload(made.by, late)).rejects.toMatchObject(nothing);
    expect(await joinPieces(late, 100)).toBeNull();
  });

  it("takes nothing more once the draft was submitted", async () => {
    const made = await aDraftInput();
    const id = await anUpload(made);
    await client.contribution.update({
      where: { id: made.contributionId },
      data: { submission: "submitted" },
      select: { id: true },
    });
    await expect(takePiece(made.deps, piece(id, 0))).rejects.toMatchObject({ code: "conflict" });
  });
});
