"""Names of metas by field, lower case, best first: Open Graph, Dublin Core, Parsely, Sailthru, cXense and others."""

TITLE_METAS = ("og:title", "twitter:title", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "title")
OUTLET_METAS = ("og:site_name", "application-name", "apple-mobile-web-app-title", "dc.publisher", "dcterms.publisher")
DECK_METAS = ("og:description", "description", "twitter:description", "sailthru.description", "dc.description")
WRITER_METAS = (
    "author", "article:author", "parsely-author", "sailthru.author", "cxenseparse:author", "byl", "dc.creator",
    "dcterms.creator", "dc.creator.personalname", "citation_author", "article.author", "authors", "byline",
    "article:author_name", "og:author", "creator", "book:author", "article-author", "wp-author", "mrf:authors",
)  # fmt: skip
PUBLISHED_METAS = (
    "article:published_time", "datepublished", "og:published_time", "article:published", "parsely-pub-date",
    "sailthru.date", "cxenseparse:publishtime", "cxenseparse:recs:publishtime", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date.created", "citation_publication_date", "citation_date", "citation_online_date",
    "publish-date", "publish_date",
    "published_date", "publication_date", "pubdate", "pub_date",
    "article:publication_date",
    "article_date_original", "originalpublicationdate", "date", "dc.date", "dcterms.date", "bt:pubdate",
    "rnews:datepublished",
    "article.published", "published-date", "publishdate", "datecreated", "article:create_time",
)  # fmt: skip
UPDATED_METAS = (
    "article:modified_time", "datemodified", "og:updated_time", "article:modified", "dc.date.modified",
    "dcterms.modified", "last-modified", "lastmod", "modified-date", "updated", "article.updated", "revised",
)  # fmt: skip
LANGUAGE_METAS = ("content-language", "og:locale", "dc.language", "dcterms.language", "language", "inlanguage")
