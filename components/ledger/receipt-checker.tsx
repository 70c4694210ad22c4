import { IslandScript } from "@/components/islands/island-script";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { TextArea, TextField } from "@/components/ui/field";
import { isolated } from "@/lib/i18n/isolated";
import { useTranslations } from "@/lib/i18n/words";

/** What is checked in the browser, and which outcomes each step can have. */
const steps = {
  text: ["good", "bad"],
  stamp: ["good", "bad"],
  stampSignature: ["good", "bad", "unknown"],
  stampAuthority: ["good", "bad", "unknown"],
  otherStamps: ["good", "bad", "unknown"],
  facts: ["good", "bad"],
  commitment: ["good", "bad"],
  signature: ["good", "bad", "unknown"],
  key: ["good", "bad", "unknown"],
  inclusion: ["good", "bad", "unknown"],
  now: ["good", "bad", "unknown"],
  kept: ["good", "bad", "unknown"],
  ownSignature: ["good", "bad", "unknown"],
  own: ["good", "bad", "unknown"],
} as const;

/** How the file is called, in one piece where the words around it run from right to left. */
const file = isolated("receipt-….bundle.json");

const ends = ["checking", "good", "bad", "unknown", "unreadable", "logGood", "logBad", "logUnknown"] as const;

const marks = { good: "✓", bad: "✗", unknown: "?" } as const;

/**
 * The file of a receipt and a checkpoint that somebody kept, checked inside the browser step by step; hidden where
 * there are no scripts. `authority` is the fingerprint of the certificate of the platform's time-stamping authority.
 */
export function ReceiptChecker({ authority }: { authority: string }) {
  const t = useTranslations("ledger");
  return (
    <div className="one-or-other">
      <p id="without-check">{t("noScript")}</p>
      <receipt-check hidden data-authority={authority}>
        <div className="receipt-drop">
          <TextField
            name="bundle"
            type="file"
            accept=".json,application/json"
            label={t("file")}
            hint={t("fileHint", { file })}
          />
          <Disclosure summary={t("paste")}>
            <div className="receipt-paste">
              <TextArea name="pasted" rows={6} dir="ltr" spellCheck={false} label={t("pasted")} />
              <Button type="button">{t("check")}</Button>
            </div>
          </Disclosure>
          <Disclosure summary={t("keptSummary")}>
            <TextField
              name="checkpoint"
              type="file"
              accept=".txt,text/plain"
              label={t("keptFile")}
              hint={t("keptHint", { file: isolated("checkpoint.txt") })}
            />
          </Disclosure>
        </div>
        <div role="status" />
        <ol className="check-results" data-results="" />
        <template>
          {Object.entries(steps).flatMap(([step, states]) =>
            states.map((state) => (
              <li key={`${step} ${state}`} data-step={step} data-state={state}>
                <span className="check-mark">{marks[state]}</span>
                <span>{t(`steps.${step}.${state}`)}</span>
              </li>
            )),
          )}
          {ends.map((end) => (
            <p key={end} data-end={end} className="check-end">
              {t(`ends.${end}`, { file })}
            </p>
          ))}
        </template>
      </receipt-check>
      <IslandScript name="receipt-check" />
    </div>
  );
}
