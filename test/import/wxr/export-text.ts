// WordPress exports as a site would write them, from a few fields.

export type PostFields = Readonly<{
  id: number;
  title?: string;
  type?: string;
  status?: string;
  link?: string;
  name?: string;
  date?: string;
  gmt?: string;
  content?: string;
  excerpt?: string;
  creator?: string;
  /** Further XML of the item. */
  more?: string;
}>;

const cdata = (text: string): string => `<![CDATA[${text.replaceAll("]]>", "]]]]><![CDATA[>")}]]>`;

export function postXml({
  id,
  title = `خبر ${id}`,
  type = "post",
  status = "publish",
  ...post
}: PostFields): string {
  return `<item>
<title>${cdata(title)}</title>
<link>${post.link ?? `https://old.example/2021/07/post-${id}/`}</link>
<pubDate>Tue, 06 Jul 2021 13:53:00 +0000</pubDate>
<dc:creator>${cdata(post.creator ?? "sara")}</dc:creator>
<guid isPermaLink="false">https://old.example/?p=${id}</guid>
<content:encoded>${cdata(post.content ?? "نص الخبر.")}</content:encoded>
<excerpt:encoded>${cdata(post.excerpt ?? "")}</excerpt:encoded>
<wp:post_id>${id}</wp:post_id>
<wp:post_date>${cdata(post.date ?? "2021-07-06 16:53:00")}</wp:post_date>
<wp:post_date_gmt>${cdata(post.gmt ?? "2021-07-06 13:53:00")}</wp:post_date_gmt>
<wp:comment_status>open</wp:comment_status>
<wp:post_name>${cdata(post.name ?? `post-${id}`)}</wp:post_name>
<wp:status>${cdata(status)}</wp:status>
<wp:post_parent>0</wp:post_parent>
<wp:post_type>${cdata(type)}</wp:post_type>
${post.more ?? ""}
</item>`;
}

export const exportHead = `<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.5" -->
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel>
<title>الموقع القديم</title>
<link>https://old.example</link>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://old.example</wp:base_site_url>
<wp:base_blog_url>https://old.example</wp:base_blog_url>
<wp:author><wp:author_id>1</wp:author_id><wp:author_login>${cdata("sara")}</wp:author_login><wp:author_display_name>${cdata("سارة الهاشمي")}</wp:author_display_name></wp:author>
<wp:category><wp:term_id>2</wp:term_id><wp:category_nicename>politics</wp:category_nicename><wp:category_parent></wp:category_parent><wp:cat_name>${cdata("سياسة")}</wp:cat_name></wp:category>
<wp:category><wp:term_id>3</wp:term_id><wp:category_nicename>iraq</wp:category_nicename><wp:category_parent>politics</wp:category_parent><wp:cat_name>${cdata("العراق")}</wp:cat_name></wp:category>
<wp:tag><wp:term_id>4</wp:term_id><wp:tag_slug>irgc</wp:tag_slug><wp:tag_name>${cdata("الحرس الثوري")}</wp:tag_name><wp:tag_description>${cdata("قوة إيرانية")}</wp:tag_description></wp:tag>
`;

export const exportText = (items: readonly string[], head = exportHead): string =>
  `${head}${items.join("\n")}\n</channel>\n</rss>\n`;

export const metaXml = (key: string, value: string): string =>
  `<wp:postmeta><wp:meta_key>${cdata(key)}</wp:meta_key><wp:meta_value>${cdata(value)}</wp:meta_value></wp:postmeta>`;

export const termXml = (domain: string, nicename: string, name: string): string =>
  `<category domain="${domain}" nicename="${nicename}">${cdata(name)}</category>`;
