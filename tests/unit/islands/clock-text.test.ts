import { expect, it } from "vitest";
import { clockText } from "@/components/islands/floor/clock-text";

it("shows seconds as minutes and two figures, and a minus before what is over", () => {
  expect([0, 5, 65, 600, 3_599, -7, -61].map(clockText)).toEqual([
    "0:00",
    "0:05",
    "1:05",
    "10:00",
    "59:59",
    "−0:07",
    "−1:01",
  ]);
});
