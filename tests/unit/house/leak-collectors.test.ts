import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { afterAll, describe, expect, it } from "vitest";
import { fileText } from "../../support/leaks/file-text";
import { readCaches, readLogs, readMails } from "../../support/leaks/folders";
import { namingFiles } from "../../support/leaks/naming-files";
import { findLeaks, kindsWith } from "../../support/leaks/readings";
import { closedPaths, documentPaths, programPaths } from "../../support/leaks/route-table";
import { wordFinder } from "../../support/leaks/word-finder";
import { temporaryFolder } from "../../support/temporary-folder";

const word = "heronwords";
const secrets = [{ what: "the word", word }];
const folder = temporaryFolder("leaks");
afterAll(() => folder.remove());

describe("what looks for leaks", () => {
  it("finds who made a file, whatever the file is", async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.creator = word;
    workbook.addWorksheet("One").addRow(["Harbour"]);
    const made = [
      ...(await namingFiles(word)),
      { name: "a.xlsx", bytes: new Uint8Array(await workbook.xlsx.writeBuffer()) },
    ];
    for (const { name, bytes } of made) expect(await fileText(bytes), name).toContain(word);
  });

  it("finds a word in a mail to others, however it is packed, unless it goes to those alone who may be told", async () => {
    const outbox = join(folder.path, "outbox");
    mkdirSync(outbox);
    const packed = Buffer.from(`It was ${word}.`).toString("base64");
    const mail = (to: string) =>
      `From: a@x.example\r\nTo: ${to}\r\nSubject: One\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n${packed}\r\n`;
    writeFileSync(join(outbox, "1.eml"), mail("own@x.example"));
    const own = [{ what: "the word", word, toldTo: ["own@x.example"] }];
    expect(findLeaks(await readMails(outbox), own)).toEqual([]);
    expect(findLeaks(await readMails(outbox), secrets)).toHaveLength(1);
    writeFileSync(join(outbox, "2.eml"), mail("own@x.example, other@x.example"));
    expect(findLeaks(await readMails(outbox), own)).toHaveLength(1);
  });

  it("finds a word in what a server said, in the database's log and in a cache, and not in what is kept of contributions", async () => {
    for (const name of ["postgres/log", "files", "cache"]) mkdirSync(join(folder.path, name), { recursive: true });
    writeFileSync(join(folder.path, "postgres-start.log"), "");
    for (const name of ["postgres/log/a.log", "files/kept", "cache/page"])
      writeFileSync(join(folder.path, name), `It was ${word.toUpperCase()}.`);
    const logs = await readLogs(`Received ${word}`, folder.path);
    const caches = await readCaches(folder.path, join(folder.path, "nothing"), 0);
    expect(findLeaks(logs, secrets)).toHaveLength(2);
    expect(findLeaks(caches, secrets)).toHaveLength(1);
    expect(kindsWith([...logs, ...caches], [word])(word)).toEqual(["log", "cache"]);
  });

  it("finds each of many words wherever it stands, also inside another, joined to others, and once for all of a text", () => {
    const find = wordFinder(["heron", "Heronry", "ronr", "otter", "réunion", "港口会议"]);
    const text = "x".repeat(5_000).concat("A HERONRYotte otterHeron; Réunion 港口会议");
    const at = (word: string) => text.toLowerCase().indexOf(word);
    const words = ["heron", "heronry", "ronr", "otter", "réunion", "港口会议"];
    expect([...find(text)].sort()).toEqual(words.map((one) => [one, at(one)]).sort());
    expect([...find("herons and otters").keys()].sort()).toEqual(["heron", "otter"]);
    expect(find("heroneedotte").has("otter")).toBe(false);
    expect(() => wordFinder(["one"])).toThrow("too short");
  });

  it("knows every address there is, and leaves out those that nothing stands for", () => {
    const names = { locale: ["en", "ar"], consultation: ["one"], reference: ["A-1", "A-2"] };
    expect(documentPaths(names)).toEqual(expect.arrayContaining(["/ar/consultations/one", "/en/contributions/A-2"]));
    expect(programPaths(names)).toContain("/api/v1/consultations/one/contributions.csv");
    expect(closedPaths(names)).toContain("/en/desk/protected/one/A-1");
    const all = [...documentPaths(names), ...programPaths(names), ...closedPaths(names)];
    expect(all.filter((path) => /[[\]{}()]/.test(path))).toEqual([]);
  });
});
