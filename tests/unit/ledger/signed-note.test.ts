import { describe, expect, it } from "vitest";
import {
  checkpointText,
  newSigningKey,
  openCheckpoint,
  readCheckpoint,
  readSigner,
  readVerifier,
} from "@/lib/ledger/signed-note";

const root = "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328";
const signer = readSigner(newSigningKey("consult.example.org/ledger"));
const checkpoint = { origin: signer.name, size: 8, root };
const note = signer.sign(checkpointText(checkpoint));

describe("a signed checkpoint", () => {
  it("has the lines of C2SP tlog-checkpoint and opens with the public key as others write it", () => {
    const [text, signature] = note.split("\n\n");
    expect(text).toBe(`consult.example.org/ledger\n8\n${Buffer.from(root, "hex").toString("base64")}`);
    expect(signature).toMatch(/^\u2014 consult\.example\.org\/ledger [A-Za-z0-9+/=]{92}\n$/);
    expect(openCheckpoint(note, [readVerifier(signer.verifierKey)])).toEqual(checkpoint);
  });

  it("opens beside signatures of others", () => {
    const other = readSigner(newSigningKey("witness.example.net"));
    const both = note + (other.sign(checkpointText(checkpoint)).split("\n\n")[1] ?? "");
    expect(openCheckpoint(both, [other.verifier])).toEqual(checkpoint);
    expect(openCheckpoint(both, [signer.verifier])).toEqual(checkpoint);
  });

  it.each([
    ["another size", note.replace("\n8\n", "\n9\n")],
    ["another root", note.replace("Xcna", "Xcnb")],
    ["another origin", note.replace("consult", "insult")],
    ["no signature", note.split("\u2014")[0] ?? ""],
    [
      "a signature by another key of that name",
      readSigner(newSigningKey(signer.name)).sign(checkpointText(checkpoint)),
    ],
    ["nothing", ""],
  ])("is refused with %s", (_, changed) => {
    expect(openCheckpoint(changed, [signer.verifier])).toBeNull();
  });

  it.each(["", "a\nb\nc\n", "a\n-1\nXcnaeacGWamtVZy3Ad7Zoqudgjqt0vSWDP43Dv9GBCg=\n", "a\n08\nXcna\n", "a\n1\nAAAA\n"])(
    "is not read from %j",
    (text) => {
      expect(readCheckpoint(text)).toBeNull();
    },
  );

  it("reads the key that the documentation of signed notes gives as its example", () => {
    // golang.org/x/mod/sumdb/note, ExampleSign.
    const example = readSigner("PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz");
    expect(example.verifierKey).toBe("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    const text =
      "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    expect(example.sign(text)).toBe(
      `${text}\n\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`,
    );
  });

  it.each(["", "PRIVATE+KEY+a+00000000+AAAA", "PRIVATE+KEY+x+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz"])(
    "is not signed with %j",
    (key) => {
      expect(() => readSigner(key)).toThrow();
      expect(() => readVerifier(key)).toThrow();
    },
  );
});
