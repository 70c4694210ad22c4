import { afterAll, describe, expect, it } from "vitest";
import { connectDatabase, disconnectDatabase } from "@/lib/db/client";
import { startEmbeddedDatabase } from "@/lib/db/embedded/database";
import { readPostmaster } from "@/lib/db/embedded/postmaster";
import { migrate } from "@/lib/db/migrate";
import { anEvent } from "../../factories/event";
import { aCrowd, allRegister, whatStands } from "../../support/race-of-registrations";
import { temporaryFolder } from "../../support/temporary-folder";

const folder = temporaryFolder("crash-of-registrations");
const start = () => startEmbeddedDatabase({ directory: folder.path, onProgress: () => undefined });
let server = await start();
afterAll(async () => {
  await disconnectDatabase();
  await server.stop();
  await folder.remove();
});

describe("the database server is killed while a crowd registers", () => {
  it("keeps every place it gave, gives none twice, and goes on where it was", async () => {
    await migrate(server.url, () => undefined);
    connectDatabase(server.url);
    const event = await anEvent.published({ capacityOnline: 20, acceptWithinHours: 0 });
    const crowd = await aCrowd(60);
    const [early, others] = [crowd.slice(0, 15), crowd.slice(15)];
    expect((await allRegister(event.id, early, 0)).unanswered).toEqual([]);
    const racing = allRegister(event.id, others, 0);
    const { pid } = readPostmaster(`${folder.path}/postgres`) ?? { pid: 0 };
    expect(pid).toBeGreaterThan(1);
    setTimeout(() => process.kill(pid, "SIGKILL"), 150);
    const { unanswered } = await racing;
    expect(unanswered.length).toBeGreaterThan(0);
    await disconnectDatabase();
    await server.stop();

    server = await start();
    connectDatabase(server.url);
    const after = await whatStands(event.id);
    // Who was told that they are registered is; who was not told may be, and sends the form again.
    const present = new Set(after.rows.map(({ personId }) => personId));
    const told = crowd.filter((actor) => !unanswered.includes(actor));
    expect(told.filter(({ personId }) => !present.has(personId))).toEqual([]);
    expect(after.unexplained).toEqual([]);
    expect((await allRegister(event.id, unanswered, 0)).unanswered).toEqual([]);
    const end = await whatStands(event.id);
    expect(end.rows.map(({ arrival }) => arrival)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
    expect(end.people).toBe(60);
    expect(end.confirmed.map(({ arrival }) => arrival)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect(end.waiting.length).toBe(40);
    expect(end.unexplained).toEqual([]);
    // One mail for each act, also for the one whose answer was lost.
    expect(end.told.length).toBe(60);
  }, 120_000);
});
