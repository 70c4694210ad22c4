import { demo } from "@/tests/support/e2e-site";
import { expect, expectAccessible, test } from "@/tests/support/e2e-test";
import { wordsOf } from "@/tests/support/e2e-words";

const telephone = { viewport: { width: 360, height: 800 } };

test("a newcomer comes from a consultation to its text in their language, and from how it works to registering", async ({
  visit,
}) => {
  const t = wordsOf("en");
  const page = await visit({ ...telephone, javaScriptEnabled: false });
  await page.goto(`/en${demo.consultation}`);
  const main = page.getByRole("main");
  await expect(main.locator('a[hreflang]:not([hreflang=""])').first()).toHaveAttribute("hreflang", "en");
  await main.getByRole("link", { name: t("public.readAndComment"), exact: true }).click();
  await page.waitForURL(`**/en${demo.text}`);
  await page.goto(`/ar${demo.consultation}`);
  await main.getByRole("link", { name: wordsOf("ar")("public.readAndComment"), exact: true }).click();
  await page.waitForURL(`**/ar${demo.arabicText}`);
  await page.goto(`/en${demo.closedConsultation}`);
  await expect(main.getByRole("link", { name: t("public.readAndComment"), exact: true })).toHaveCount(0);

  await page.goto("/en/help");
  await main.getByRole("link", { name: t("public.help.register.title"), exact: true }).click();
  await page.waitForURL("**/sign-in?next=*");
  await expect(main.getByRole("heading", { level: 1, name: t("organisations.register.title") })).toBeVisible();
  await expect(main.getByText(t("accounts.signIn.leadRegister"))).toBeVisible();
  const withScripts = await visit(telephone);
  await withScripts.goto(page.url());
  await expectAccessible(withScripts);
});
