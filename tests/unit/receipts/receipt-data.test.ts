import { expect, it } from "vitest";
import { receiptData } from "@/lib/receipts/pdf/receipt-data";
import type { ReceiptSheet } from "@/lib/receipts/receipt-sheet";

const receipt: ReceiptSheet = {
  ...{ id: "0190b5e2-0000-7000-8000-000000000000", kind: "comment", trackingNumber: "OF-1", canonical: "{}" },
  ...{ sha256: "ab".repeat(32), receivedAt: new Date("2026-11-02T09:00:00Z"), zone: "UTC", reference: "OEWG-2026-1" },
  ...{ organisation: "Demo NGO A", submitter: "A. Person", title: null, attachments: [], timestamps: [] },
  ...{ published: false, next: "moderator", ledger: 7 },
  consultation: { slug: "norms", title: { en: "Norms" } },
  text: {
    draft: { slug: "guidance", title: { en: "Guidance" } },
    version: { slug: "zero", label: { en: "Zero draft" } },
  },
  paragraphs: [
    { number: "12", anchor: "p12" },
    { number: "13(a)", anchor: "p13a" },
  ],
};

it.each([
  ["en", "paragraphs 12, \u206813(a)\u2069"],
  ["ar", "الفقرات 12، \u206813(a)\u2069"],
  ["zh", "第12、\u206813(a)\u2069段"],
] as const)("a receipt in %s lists the paragraphs as its reader does", async (locale, row) => {
  const { facts } = await receiptData(receipt, locale, "https://floor.example");
  expect(facts.flatMap(({ lines }) => lines).join("\n")).toContain(row);
});
