/** Hosts that hide where a link leads. */
export const shorteners: ReadonlySet<string> = new Set(
  "bit.ly tinyurl.com t.co goo.gl is.gd v.gd ow.ly buff.ly rebrand.ly cutt.ly shorturl.at rb.gy t.ly tiny.cc lnkd.in s.id clck.ru vk.cc u.to t.cn dwz.cn url.cn w.url.cn 0rz.tw bl.ink soo.gd qr.ae adf.ly shorte.st x.co trib.al".split(
    " ",
  ),
);
