import { getTranslations } from "next-intl/server";

/** The e-mail address of a round, with how to write to it. `hint` is a key of inbound.address. */
export async function RoundAddress({ address, hint }: { address: string; hint: "hint" | "desk" }) {
  const t = await getTranslations("inbound.address");
  return (
    <section className="stack">
      <h2>{t("title")}</h2>
      {hint === "desk" ? (
        <p>
          <code>
            <bdi>{address}</bdi>
          </code>
        </p>
      ) : null}
      <p className="small">
        {hint === "desk"
          ? t("desk")
          : t.rich("hint", {
              address: () => (
                <a key="address" href={`mailto:${address}`}>
                  <bdi>{address}</bdi>
                </a>
              ),
            })}
      </p>
    </section>
  );
}
