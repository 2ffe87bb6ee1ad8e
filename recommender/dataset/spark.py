"""Counting and comparing on a Spark cluster, for listening that is larger than one machine; docs/scale.md says how.

    spark-submit recommender/dataset/spark.py --listens PATH… --out FOLDER

A job of its own: it imports nothing of the project, and no Python runs on the executors. It writes three folders of
Parquet files: `counts` (user, id, artist, mbid, plays), from which `build --data FOLDER/counts` makes a model;
`artists` (id, artist, mbid, listeners); and `neighbors` (id, rank, neighbor, score, together), the table that the model
`cosine` finds in these counts. Ids are those that reading `counts` gives: from 1, in the order of names.
"""

from __future__ import annotations

import argparse
import sys
from functools import reduce

from pyspark.errors import AnalysisException
from pyspark.sql import Column, DataFrame, SparkSession, Window
from pyspark.sql import functions as F  # noqa: N812, as everybody calls it

FIELDS = {
    "user": ("user", "user_id", "user_name"),
    "artist": ("artist", "artist_name", "track_metadata.artist_name"),
    "mbid": ("mbid", "artist_mbid", "artist_credit_mbids", "track_metadata.additional_info.artist_mbids"),
    "plays": ("plays", "listen_count"),
}
"""What fields are looked for, the first that is there: those of tables and of ListenBrainz' dumps."""
MOST_WRONG = 0.01
"""The share of rows without user or artist above which the data is refused."""
_MBID = r"(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_SPACE = r"[\s\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\u001c-\u001f]+"


def read(spark: SparkSession, path: str, kind: str | None = None) -> DataFrame:
    """Raw listens, or sums of them, as rows of user, artist, mbid ("" if unknown) and plays.

    `kind` is "parquet" or "json" (a document a line), by default as the path ends. Of several MBIDs the first counts.
    Raises ValueError where a field is missing, or more than a hundredth of the rows lack user or artist.
    """
    kind = kind or ("parquet" if path.rstrip("/").endswith("parquet") else "json")
    rows = spark.read.format(kind).load(path)
    fields = {role: _field(rows, names) for role, names in FIELDS.items()}
    for role in ("user", "artist"):
        if fields[role] is None:
            raise ValueError(f"{path} has no field for {role}s, looked for {', '.join(FIELDS[role])}")
    listens = rows.select(
        _or(fields["user"], "").alias("user"),
        F.trim(F.regexp_replace(_or(fields["artist"], ""), _SPACE, " ")).alias("artist"),
        F.lower(F.regexp_extract(_or(fields["mbid"], ""), _MBID, 0)).alias("mbid"),
        F.ceil(_or(fields["plays"], "1").cast("double")).cast("long").alias("plays"),
    ).fillna({"user": "", "artist": "", "mbid": ""})
    named = (F.trim("user") != "") & (F.col("artist") != "") & F.col("plays").isNotNull()
    every, good = listens.agg(F.count("*"), F.count_if(named)).first() or (0, 0)
    if not every or every - good > MOST_WRONG * every:
        raise ValueError(f"{path}: {every - good:,} of {every:,} rows lack a user, an artist or a play count")
    return listens.where(named & (F.col("plays") > 0))


def counts(listens: DataFrame) -> DataFrame:
    """Play counts of each user and artist: user, id, artist, mbid, plays.

    Artists are told apart as for tables (`listens.counted`): one is an MBID, or where there is none a name; a name
    without one is that of the MBID most listened to under this name. An MBID goes by the name it is most listened to
    under. Equally much listened to, the first in order counts.
    """
    sums = listens.groupBy("user", "artist", "mbid").agg(F.sum("plays").alias("plays"), F.count("*").alias("size"))
    sums = sums.persist()
    names = sums.groupBy("artist", "mbid").agg(F.sum("size").alias("size")).persist()
    foremost = (
        names.where("mbid != ''")
        .withColumn("rank", _rank("artist", F.desc("size"), "mbid"))
        .where("rank = 1")
        .select("artist", F.col("mbid").alias("of_name"))
    )
    known = names.join(foremost, "artist", "left").withColumn(
        "key",
        F.when(F.col("mbid") != "", F.col("mbid")).otherwise(F.coalesce("of_name", F.concat(F.lit("="), "artist"))),
    )
    best = known.withColumn("rank", _rank("key", F.desc("size"), "artist", "mbid")).where("rank = 1")
    numbered = best.select(
        "key",
        F.col("artist").alias("name"),
        F.when(F.col("key").startswith("="), "").otherwise(F.col("key")).alias("id_mbid"),
    ).withColumn("id", F.row_number().over(Window.orderBy("name", F.col("id_mbid") == "", "id_mbid")))
    who = known.select("artist", "mbid", "key").join(numbered, "key")
    return (
        sums.join(who, ["artist", "mbid"])
        .groupBy("user", "id", F.col("name").alias("artist"), F.col("id_mbid").alias("mbid"))
        .agg(F.sum("plays").alias("plays"))
    )


def capped(counts: DataFrame, most: int | None = None, least: int = 1) -> DataFrame:
    """The counts of each user's `most` most played artists, and of those the artists with `least` listeners or more.

    Of equally played ones those with more listeners stay, then those with the lower ids. Ids have no gaps again.
    """
    if most is not None:
        known = counts.groupBy("id").agg(F.count("*").alias("listeners"))
        order = (F.desc("plays"), F.desc("listeners"), "id")
        ranked = counts.join(known, "id").withColumn("rank", _rank("user", *order))
        counts = ranked.where(F.col("rank") <= most).drop("rank", "listeners")
    if least > 1:
        enough = counts.groupBy("id").agg(F.count("*").alias("listeners")).where(F.col("listeners") >= least)
        counts = counts.join(enough.select("id"), "id")
    if most is None and least == 1:
        return counts
    new = counts.select("id").distinct().withColumn("new", F.row_number().over(Window.orderBy("id")))
    return counts.join(new, "id").select("user", F.col("new").alias("id"), "artist", "mbid", "plays")


def neighbors(counts: DataFrame, k: int = 100, shrinkage: float = 10.0, damping: float = 10.0) -> DataFrame:
    """The `cosine` model's table: of each artist the k others that score highest.

    Rows are of id, rank (from 1), neighbor, score and together, how many users play both.

    score(a, b) = w_a · w_b / (‖w_a‖ ‖w_b‖) × n / (n + shrinkage), with w = log(1 + plays), n the users who play both,
    and ‖w‖² + damping × mean squared weight in place of ‖w‖². Of equal scores, as float32, that of the artist with more
    listeners comes first, then the lower id. Pairs are formed user by user: the work is the sum of the squares of how
    many artists users have.
    """
    weights = counts.select("user", "id", F.log1p("plays").alias("weight"))
    mean = (weights.agg(F.avg(F.col("weight") ** 2)).first() or [0.0])[0]
    artists = weights.groupBy("id").agg(
        F.sqrt(F.sum(F.col("weight") ** 2) + F.lit(damping * mean)).alias("norm"), F.count("*").alias("listeners")
    )
    unit = weights.join(artists, "id").select("user", "id", (F.col("weight") / F.col("norm")).alias("unit"))
    one, other = unit.alias("one"), unit.alias("other")
    pairs = (
        one.join(other, (F.col("one.user") == F.col("other.user")) & (F.col("one.id") < F.col("other.id")))
        .groupBy(F.col("one.id").alias("a"), F.col("other.id").alias("b"))
        .agg(F.sum(F.col("one.unit") * F.col("other.unit")).alias("cosine"), F.count("*").alias("together"))
        .withColumn("score", (F.col("cosine") * F.col("together") / (F.col("together") + shrinkage)).cast("float"))
    )
    both = pairs.select(
        F.explode(F.array(F.struct("a", "b"), F.struct(F.col("b").alias("a"), F.col("a").alias("b")))).alias("pair"),
        "score",
        "together",
    ).select(F.col("pair.a").alias("id"), F.col("pair.b").alias("neighbor"), "score", "together")
    known = artists.select(F.col("id").alias("neighbor"), "listeners")
    ranked = both.join(known, "neighbor").withColumn(
        "rank", _rank("id", F.desc("score"), F.desc("listeners"), "neighbor")
    )
    return ranked.where(F.col("rank") <= k).select("id", "rank", "neighbor", "score", "together")


def main(arguments: list[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="Count listens and find similar artists on a Spark cluster.")
    parser.add_argument("--listens", nargs="+", required=True, metavar="PATH", help="Parquet files, or JSON lines")
    parser.add_argument("--format", choices=("parquet", "json"), help="of the listens; default: as the path ends")
    parser.add_argument("--out", required=True, metavar="FOLDER", help="a new folder for the results")
    parser.add_argument("--max-artists-per-user", type=_from_one, metavar="N", help="keep each user's N most played")
    parser.add_argument("--min-listeners", type=_from_one, default=1, metavar="N", help="leave out artists with fewer")
    parser.add_argument("--top-k", type=_from_one, default=100, metavar="K", help="neighbors of each artist")
    asked = parser.parse_args(arguments)
    spark = SparkSession.builder.appName("segue").getOrCreate()
    try:
        listens = reduce(DataFrame.unionByName, (read(spark, path, asked.format) for path in asked.listens))
        kept = capped(counts(listens), asked.max_artists_per_user, asked.min_listeners)
        kept.write.parquet(f"{asked.out}/counts")
        kept = spark.read.parquet(f"{asked.out}/counts")
        kept.groupBy("id", "artist", "mbid").agg(F.count("*").alias("listeners")).write.parquet(f"{asked.out}/artists")
        neighbors(kept, asked.top_k).write.parquet(f"{asked.out}/neighbors")
    except (ValueError, AnalysisException) as error:  # the latter for what is not there, or is there already
        sys.exit(f"{error}".splitlines()[0].rstrip(".") + ".")


def _field(rows: DataFrame, names: tuple[str, ...]) -> Column | None:
    """The first of the fields that the rows have, as text; nested ones by dots."""
    for name in names:
        kind = rows.schema
        for part in name.split("."):
            kind = kind[part].dataType if hasattr(kind, "fieldNames") and part in kind.fieldNames() else None
        if kind is not None:
            return F.array_join(F.col(name), " ") if kind.typeName() == "array" else F.col(name).cast("string")
    return None


def _or(field: Column | None, value: str) -> Column:
    return F.lit(value) if field is None else field


def _rank(by: str, *order: Column | str) -> Column:
    return F.row_number().over(Window.partitionBy(by).orderBy(*order))


def _from_one(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no whole number from 1")
    return int(text)


if __name__ == "__main__":
    main()
