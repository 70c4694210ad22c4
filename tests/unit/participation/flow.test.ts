import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerStates } from "@/lib/dispositions/schema";
import { flowOf } from "@/lib/participation/flow";
import { outcomes } from "@/lib/transparency/schema";

const none = { published: 0, published_redacted: 0, hidden: 0, refused: 0, withdrawn: 0, confidential: 0 };
const count = fc.nat(1000);

describe("the flow from received to answered", () => {
  it("is nothing where nothing was received", () => {
    expect(flowOf(none, [])).toBeNull();
  });

  it("hangs the answers below what was published, and says how much still waits", () => {
    const flow = flowOf({ ...none, published: 6, published_redacted: 2, refused: 2 }, [
      { state: "accepted", count: 5 },
    ]);
    expect(flow).toEqual({
      width: 1000,
      received: 10,
      published: 8,
      outcomes: [
        { key: "published", count: 6, at: 0, length: 600 },
        { key: "published_redacted", count: 2, at: 600, length: 200 },
        { key: "refused", count: 2, at: 800, length: 200 },
      ],
      answers: [
        { key: "accepted", count: 5, at: 0, length: 500 },
        { key: "pending", count: 3, at: 500, length: 300 },
      ],
    });
  });

  it("fills its whole width without a gap, whatever was counted", () => {
    fc.assert(
      fc.property(fc.tuple(...outcomes.map(() => count)), (counts) => {
        const flow = flowOf({ ...none, ...Object.fromEntries(outcomes.map((key, at) => [key, counts[at]])) }, []);
        if (flow === null) return;
        let end = 0;
        for (const { at, length } of flow.outcomes) {
          expect(at).toBe(end);
          end += length;
        }
        expect(end).toBe(flow.width);
      }),
    );
  });

  it("never shows fewer than none waiting, though more was answered than is published now", () => {
    const flow = flowOf(
      { ...none, published: 1 },
      answerStates.map((state) => ({ state, count: 1 })),
    );
    expect(flow?.answers.some(({ key }) => key === "pending")).toBe(false);
  });
});
