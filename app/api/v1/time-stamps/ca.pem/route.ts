import { pem } from "@/lib/receipts/timestamps/make-authority";
import { ownAuthority } from "@/lib/receipts/timestamps/own-authority";
import { publicAnswer } from "@/lib/web/public-answer";

/** The certificate behind the platform's own time-stamps, for `openssl ts -verify -CAfile`. */
export async function GET(request: Request): Promise<Response> {
  return publicAnswer(request, pem(ownAuthority().root), "application/x-pem-file", "time-stamp-ca.pem");
}
