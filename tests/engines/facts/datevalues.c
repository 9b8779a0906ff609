/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 *
 * datevalues.c: tests of the values of dates: phrases with the date of their document.
 */

#include "testutil.h"

#include "datetext.h"

/* A text in which brackets mark a date, and its value, perhaps with "mod". */
typedef struct {
  const gchar *text;
  const gchar *value;
} Case;

static void
assert_cases (const gchar *published, const Case *cases, gsize n_cases)
{
  static const gchar *const names[] = {"value", "mod", NULL};
  g_autoptr (NlpFactFinder) finder = date_finder_new (NULL, NLP_DATE_ORDER_AUTO);

  for (gsize i = 0; i < n_cases; i++) {
    g_autofree gchar *found = read_dates (finder, published, cases[i].text, FALSE, names);

    fail_unless (g_str_equal (found, cases[i].value), "%s: expected %s, found %s", cases[i].text,
                 cases[i].value, found);
  }
}

/* The document is of a Monday. */
#define MONDAY "2013-05-13"

static const Case calendar[] = {
    {"They met on [10 May 2013].", "2013-05-10"},
    {"They met on [May 10, 2013].", "2013-05-10"},
    {"They met on [May 10].", "2013-05-10"},
    {"They met on [the 10th of May].", "2013-05-10"},
    {"They met on [10th May 2012].", "2012-05-10"},
    {"They met on [Friday, 10 May 2013].", "2013-05-10"},
    {"They met on [Friday, May 10, 2013].", "2013-05-10"},
    {"They met on [Fri., Oct. 5, 2012].", "2012-10-05"},
    {"The order of [Sept. 3rd, 2009] stands.", "2009-09-03"},
    {"It is dated [10-May-2013].", "2013-05-10"},
    {"It is dated [2013-05-10].", "2013-05-10"},
    {"It is dated [2013/05/10].", "2013-05-10"},
    {"It is dated [5/10/2013].", "2013-05-10"},
    {"It is dated [25/10/2012].", "2012-10-25"},
    {"It is dated [25.10.2012].", "2012-10-25"},
    {"The mill closed in [May 2009].", "2009-05"},
    {"The mill closed in [November of 2008].", "2008-11"},
    {"The mill closed in [Nov. '98].", "1998-11"},
    {"The mill closed in [early May 2009].", "2009-05 START"},
    {"The mill closed in [mid-October].", "2012-10 MID"},
    {"The mill closed in [late October].", "2012-10 END"},
    {"The mill closed at [the end of March 2011].", "2011-03 END"},
    {"It will reopen in [October].", "2013-10"},
    {"It was reopened in [October].", "2012-10"},
    {"It was reopened in [March].", "2013-03"},
    {"It was open in [May] and [June 2009].", "2009-05; 2009-06"},
    {"It was open in [May], [June] and [July 2009].", "2009-05; 2009-06; 2009-07"},
    {"It was open in [November] and [January 2010].", "2012-11; 2010-01"},
    {"It reopened in [2009].", "2009"},
    {"It reopened in [early 2013].", "2013 START"},
    {"It reopened in [mid-2011].", "2011 MID"},
    {"It reopened in [late 2011].", "2011 END"},
    {"It reopened at [the end of 2011].", "2011 END"},
    {"It reopened at [the beginning of 2011].", "2011 START"},
    {"It reopened in [the middle of 2011].", "2011 MID"},
    {"It opened in [the year 1900].", "1900"},
    {"It opened in [nineteen ninety-six].", "1996"},
    {"It opened in [two thousand].", "2000"},
    {"It opened in ['98].", "1998"},
    {"The wall of [480 BC] still stands.", "BC0480"},
    {"It was built in [the 1990s].", "199"},
    {"It was built in [the '80s].", "198"},
    {"It was built in [the early 1920s].", "192 START"},
    {"It was built in [the mid-1960s].", "196 MID"},
    {"It was built in [the nineties].", "199"},
    {"It was built in [the 19th century].", "18"},
    {"It was built in [the late nineteenth century].", "18 END"},
    {"It was built in [the early 20th century].", "19 START"},
    {"A leap day, [29 February 2012], was left out.", "2012-02-29"},
    {"A leap day, [Feb. 29, 1900], was left out.", "none"},
    {"It never came: [31 February 2013].", "none"},
    {"It never came: [April 31].", "none"},
    {"It never came: [2013-13-01].", "none"},
    {"It never came: [30/30/2013].", "none"},
};

GST_START_TEST (test_calendar)
{
  assert_cases (MONDAY, calendar, G_N_ELEMENTS (calendar));
}
GST_END_TEST;

static const Case weekdays[] = {
    {"The two met on [Friday].", "2013-05-10"},
    {"The two will meet on [Friday].", "2013-05-17"},
    {"On [Friday], the two will meet.", "2013-05-17"},
    {"On [Friday], the two signed it.", "2013-05-10"},
    {"The talks are scheduled for [Thursday].", "2013-05-16"},
    {"The court is expected to rule on [Wednesday].", "2013-05-15"},
    {"They planned to leave on [Saturday].", "2013-05-18"},
    {"He has until [Tuesday] to pay.", "2013-05-14"},
    {"They could land as early as [Tuesday].", "2013-05-14"},
    {"The minister said [Monday] that it was over.", "2013-05-13"},
    {"It will be opened on [Monday].", "2013-05-13"},
    {"They met [last Friday].", "2013-05-10"},
    {"They met [last Monday].", "2013-05-06"},
    {"They meet [next Monday].", "2013-05-20"},
    {"They meet [next Friday].", "2013-05-24"},
    {"They meet [this Friday].", "2013-05-17"},
    {"They meet [this coming Friday].", "2013-05-17"},
    {"They met [this past Friday].", "2013-05-10"},
    {"They met on [Wednesday of last week].", "2013-05-08"},
    {"They met [Wednesday last week].", "2013-05-08"},
    {"They meet on [Wednesday of next week].", "2013-05-22"},
    {"He came [late Tuesday].", "2013-05-07 END"},
    {"He came [early Tuesday].", "2013-05-07 START"},
    {"He came [earlier Sunday].", "2013-05-12"},
    {"He came on [Tuesday morning].", "2013-05-07TMO"},
    {"He came on [Tuesday afternoon].", "2013-05-07TAF"},
    {"He came on [Tuesday evening].", "2013-05-07TEV"},
    {"He came on [Tuesday night].", "2013-05-07TNI"},
    {"He came [late Tuesday night].", "2013-05-07TNI END"},
    {"He came [last Tuesday night].", "2013-05-07TNI"},
    {"He came on [Sun., May 12].", "2013-05-12"},
    {"He came on [Monday, May 6].", "2013-05-06"},
    {"It rained from [Friday to Sunday].", "2013-05-10/2013-05-12"},
    {"The shop will open [Monday through Friday].", "2013-05-13/2013-05-17"},
    {"The service runs on [Mondays].", "XXXX-WXX-1"},
    {"The service runs [every Sunday].", "XXXX-WXX-7"},
    {"The service runs [each Sunday morning].", "XXXX-WXX-7TMO"},
};

GST_START_TEST (test_weekdays)
{
  assert_cases (MONDAY, weekdays, G_N_ELEMENTS (weekdays));
}
GST_END_TEST;

static const Case relative[] = {
    {"It rained [today].", "2013-05-13"},
    {"It rained [yesterday].", "2013-05-12"},
    {"It will rain [tomorrow].", "2013-05-14"},
    {"It rained [the day before yesterday].", "2013-05-11"},
    {"It will rain [the day after tomorrow].", "2013-05-15"},
    {"It rained [earlier today].", "2013-05-13"},
    {"It rained [this morning].", "2013-05-13TMO"},
    {"It rained [early this morning].", "2013-05-13TMO START"},
    {"It rained [yesterday evening].", "2013-05-12TEV"},
    {"It rained [last night].", "2013-05-12TNI"},
    {"It may rain [tonight].", "2013-05-13TNI"},
    {"It may rain [tomorrow afternoon].", "2013-05-14TAF"},
    {"It rained [last week].", "2013-W19"},
    {"It rained [this week].", "2013-W20"},
    {"It may rain [next week].", "2013-W21"},
    {"It rained [late last week].", "2013-W19 END"},
    {"It rained [earlier this week].", "2013-W20"},
    {"It may rain [later this month].", "2013-05"},
    {"It rained [last month].", "2013-04"},
    {"It may rain [next month].", "2013-06"},
    {"It rained [last quarter].", "2013-Q1"},
    {"It rained [last year].", "2012"},
    {"It rained [this year].", "2013"},
    {"It may rain [next year].", "2014"},
    {"It may rain [early next year].", "2014 START"},
    {"It rained [last decade].", "200"},
    {"It was the storm of [this century].", "20"},
    {"It was the storm of [last century].", "19"},
    {"It rained [last weekend].", "2013-W19-WE"},
    {"It rained over [the weekend].", "2013-W19-WE"},
    {"It may rain [this weekend].", "2013-W20-WE"},
    {"It may rain [next weekend].", "2013-W21-WE"},
    {"It must end by [the end of the year].", "2013 END"},
    {"It must end by [the end of this month].", "2013-05 END"},
    {"It must end by [the end of next year].", "2014 END"},
    {"It must end by [year-end].", "2013 END"},
    {"It must end by [the middle of next month].", "2013-06 MID"},
    {"It rained [three days ago].", "2013-05-10"},
    {"It rained [two weeks ago].", "2013-04-29"},
    {"It rained [a week ago].", "2013-05-06"},
    {"It rained [two months ago].", "2013-03"},
    {"It rained [a year ago].", "2012"},
    {"It rained [five years ago].", "2008"},
    {"It rained [about five years ago].", "2008 APPROX"},
    {"It rained [two and a half years ago].", "2010-11"},
    {"It rained [three decades ago].", "198"},
    {"It rained [several years ago].", "PAST_REF"},
    {"It rained [a few days ago].", "PAST_REF"},
    {"It rained [a couple of days ago].", "2013-05-11"},
    {"It rained [years ago].", "PAST_REF"},
    {"It will rain [two weeks from now].", "2013-05-27"},
    {"It rained [last October].", "2012-10"},
    {"It rained [last May].", "2012-05"},
    {"It may rain [next May].", "2014-05"},
    {"It rained [this March].", "2013-03"},
    {"It rained [last summer].", "2012-SU"},
    {"It may rain [this summer].", "2013-SU"},
    {"It may rain [next spring].", "2014-SP"},
    {"It rained in [the summer of 2009].", "2009-SU"},
    {"It rained in [spring 2009].", "2009-SP"},
    {"It rained in [the early fall of 2009].", "2009-FA START"},
    {"It rained in [October of last year].", "2012-10"},
    {"It is [now] dry.", "PRESENT_REF"},
    {"It is [currently] dry.", "PRESENT_REF"},
    {"It rained [recently].", "PAST_REF"},
    {"That is for [the future].", "FUTURE_REF"},
    {"That was in [the past].", "PAST_REF"},
};

GST_START_TEST (test_relative)
{
  assert_cases (MONDAY, relative, G_N_ELEMENTS (relative));
}
GST_END_TEST;

static const Case business[] = {
    {"Sales rose in [Q3 2012].", "2012-Q3"},
    {"Sales rose in [Q4 of 2011].", "2011-Q4"},
    {"Sales rose in [Q3].", "2012-Q3"},
    {"Sales rose in [the third quarter].", "2012-Q3"},
    {"Sales rose in [the first quarter].", "2013-Q1"},
    {"Sales rose in [the third quarter of 2010].", "2010-Q3"},
    {"Sales rose in [the third quarter of last year].", "2012-Q3"},
    {"Sales rose in [last year's third quarter].", "2012-Q3"},
    {"Sales will rise in [the third quarter].", "2013-Q3"},
    {"The [third-quarter] result was good.", "2012-Q3"},
    {"Sales rose in [the first half of 2012].", "2012-H1"},
    {"Sales rose in [the second half of last year].", "2012-H2"},
    {"Sales rose in [H1 2012].", "2012-H1"},
    {"Sales rose in [fiscal 2012].", "2012"},
    {"Sales rose in [fiscal year 2012].", "2012"},
    {"Sales rose in [FY 2012].", "2012"},
    {"Sales rose in [FY2012].", "2012"},
    {"Sales rose in [FY12].", "2012"},
    {"Sales rose in [the current fiscal year].", "2013"},
    {"Sales rose in [the third quarter of fiscal 2012].", "2012-Q3"},
    {"Sales rose in [the second week].", "none"},
    {"In [the first quarter] it lost less than [a year earlier].", "2013-Q1; 2012-Q1"},
    {"[First-quarter] sales beat [the year-ago period].", "2013-Q1; 2012-Q1"},
    {"In [the first quarter] sales rose. In [the 2011 quarter] they fell.", "2013-Q1; 2011-Q1"},
};

GST_START_TEST (test_business)
{
  assert_cases (MONDAY, business, G_N_ELEMENTS (business));
}
GST_END_TEST;

static const Case ranges[] = {
    {"It lasted [from 3 to 5 May].", "2013-05-03/2013-05-05"},
    {"It lasted [from 30 April to 5 May].", "2013-04-30/2013-05-05"},
    {"It lasted from [May 6-8].", "2013-05-06/2013-05-08"},
    {"It lasted from [May 6 to May 8, 2011].", "2011-05-06/2011-05-08"},
    {"It was held on [6 and 7 May 2011].", "2011-05-06/2011-05-07"},
    {"It lasted from [6\u20138 May 2011].", "2011-05-06/2011-05-08"},
    {"It will be held [between October and December].", "2013-10/2013-12"},
    {"It was held [between October and December].", "2012-10/2012-12"},
    {"It was held [between November and February].", "2012-11/2013-02"},
    {"It was held from [October to December 2010].", "2010-10/2010-12"},
    {"It was held from [October 2010 to March 2011].", "2010-10/2011-03"},
    {"It was held from [December to January 2011].", "2010-12/2011-01"},
    {"They ruled from [2001-2005].", "2001/2005"},
    {"They ruled from [1998-99].", "1998/1999"},
    {"They ruled [from 2001 to 2005].", "2001/2005"},
    {"They ruled [between 1982 and 1992].", "1982/1992"},
    {"It never came: [from 5 to 3 May].", "none"},
};

GST_START_TEST (test_ranges)
{
  assert_cases (MONDAY, ranges, G_N_ELEMENTS (ranges));
}
GST_END_TEST;

static const Case durations[] = {
    {"It took [two years].", "P2Y"},
    {"It took [a year].", "P1Y"},
    {"It took [more than two years].", "P2Y MORE_THAN"},
    {"It took [nearly two years].", "P2Y LESS_THAN"},
    {"It took at least [ten days].", "P10D EQUAL_OR_MORE"},
    {"It took up to [ten days].", "P10D EQUAL_OR_LESS"},
    {"It took about [an hour].", "PT1H APPROX"},
    {"It took [two and a half years].", "P2.5Y"},
    {"It took [a year and a half].", "P1.5Y"},
    {"It took [2 1/2 years].", "P2.5Y"},
    {"It took [half a year].", "P6M"},
    {"It took [half an hour].", "PT30M"},
    {"It took [twenty-four hours].", "PT24H"},
    {"It took [90 minutes].", "PT90M"},
    {"It took [a hundred and thirty days].", "P130D"},
    {"It took [1,000 days].", "P1000D"},
    {"It took [a decade].", "P10Y"},
    {"It took [two centuries].", "P200Y"},
    {"It took [three quarters].", "P9M"},
    {"It took [a fortnight].", "P2W"},
    {"It took [several months].", "PXM"},
    {"It took [a few weeks].", "PXW"},
    {"It took [a couple of weeks].", "P2W"},
    {"It took [weeks].", "PXW"},
    {"It took [two to three weeks].", "P2W APPROX"},
    {"The [five-day] walk is over.", "P5D"},
    {"The [two-year] term is over.", "P2Y"},
    {"It rained for [the past two years].", "P2Y"},
    {"It rained for [the last three months].", "P3M"},
    {"It will rain for [the next four days].", "P4D"},
    {"It will rain over [the coming weeks].", "PXW"},
    {"It rained in [recent years].", "PXY"},
    {"It rained over [the past decade].", "P10Y"},
    {"She is [55 years old].", "P55Y"},
    {"A [6-year-old] boy was found.", "none"},
    {"They meet [every day].", "P1D"},
    {"They meet [every two years].", "P2Y"},
    {"They meet [every other week].", "P2W"},
    {"They meet [each year].", "P1Y"},
    {"They meet [annually].", "P1Y"},
    {"They meet [daily].", "P1D"},
    {"They meet [every July].", "XXXX-07"},
    {"They meet [every summer].", "XXXX-SU"},
    {"They meet [every morning].", "XXXX-XX-XXTMO"},
};

GST_START_TEST (test_durations)
{
  assert_cases (MONDAY, durations, G_N_ELEMENTS (durations));
}
GST_END_TEST;

static const Case clocks[] = {
    {"It began at [9 a.m.] in the hall.", "2013-05-13T09:00"},
    {"It began at [9:30 p.m.] in the hall.", "2013-05-13T21:30"},
    {"It began at [9pm] in the hall.", "2013-05-13T21:00"},
    {"It began at [12 a.m.] in the hall.", "2013-05-13T00:00"},
    {"It began at [12:30 p.m.] in the hall.", "2013-05-13T12:30"},
    {"It began at [21:30] in the hall.", "2013-05-13T21:30"},
    {"It began at [0930 GMT] in the hall.", "2013-05-13T09:30"},
    {"It began at [two o'clock] in the hall.", "2013-05-13T02:00"},
    {"It began at [noon] in the hall.", "2013-05-13T12:00"},
    {"It ended at [midnight] in the hall.", "2013-05-13T24:00"},
    {"It began at [9 a.m. EDT on Friday] in the hall.", "2013-05-10T09:00"},
    {"On [Friday] they agreed to meet in the hall.", "2013-05-10"},
    {"They agreed to meet in the hall on [Friday].", "2013-05-17"},
    {"It will begin at [9 a.m. on Friday] in the hall.", "2013-05-17T09:00"},
    {"It began at [noon on Friday] in the hall.", "2013-05-10T12:00"},
    {"It began at [9 a.m. yesterday] in the hall.", "2013-05-12T09:00"},
    {"It begins at [10 a.m. tomorrow] in the hall.", "2013-05-14T10:00"},
    {"It began on [10 May 2013 at 9:30 a.m.] in the hall.", "2013-05-10T09:30"},
    {"It began on [May 10 at 9 a.m.] in the hall.", "2013-05-10T09:00"},
    {"It began at [7 p.m. on May 10, 2013] in the hall.", "2013-05-10T19:00"},
    {"It began at [2013-05-10 18:05:30] in the hall.", "2013-05-10T18:05:30"},
    {"It began [three hours ago] in the hall.", "PAST_REF"},
    {"It began at [99:30] in the hall.", "none"},
};

GST_START_TEST (test_clocks)
{
  assert_cases (MONDAY, clocks, G_N_ELEMENTS (clocks));
}
GST_END_TEST;

static const Case holidays[] = {
    {"They came home for [Christmas].", "2012-12-25"},
    {"They will come home for [Christmas].", "2013-12-25"},
    {"They came home on [Christmas Eve].", "2012-12-24"},
    {"They came home on [Christmas Day 2010].", "2010-12-25"},
    {"They came home for [Thanksgiving].", "2012-11-22"},
    {"They came home for [last Thanksgiving].", "2012-11-22"},
    {"They came home on [New Year's Eve].", "2012-12-31"},
    {"They came home on [Easter Monday 2013].", "2013-04-01"},
    {"They came home on [Good Friday].", "2013-03-29"},
    {"They came home on [Easter Sunday 2000].", "2000-04-23"},
    {"They came home on [Labor Day 2012].", "2012-09-03"},
    {"They will come home on [Memorial Day].", "2013-05-27"},
    {"They came home on [Election Day 2012].", "2012-11-06"},
    {"They came home on [Independence Day 2012].", "2012-07-04"},
    {"They came home on [Halloween].", "2012-10-31"},
};

GST_START_TEST (test_holidays)
{
  assert_cases (MONDAY, holidays, G_N_ELEMENTS (holidays));
}
GST_END_TEST;

/* Dates that relate to dates of the text. */
static const Case narrative[] = {
    {"It broke on [3 April 2009]. It was mended [the next day].", "2009-04-03; 2009-04-04"},
    {"It broke on [3 April 2009]. It was mended [two weeks later].", "2009-04-03; 2009-04-17"},
    {"It broke on [3 April 2009]. [Three days earlier] it was whole.", "2009-04-03; 2009-03-31"},
    {"It broke on [3 April 2009]. It was dry [that day].", "2009-04-03; 2009-04-03"},
    {"It broke on [3 April 2009]. It was dry [the same week].", "2009-04-03; 2009-W14"},
    {"It broke on [3 April 2009]. [That year] was dry.", "2009-04-03; 2009"},
    {"It broke on [3 April 2009]. [The following month] was dry.", "2009-04-03; 2009-05"},
    {"It broke on [3 April 2009]. [The previous year] was dry.", "2009-04-03; 2008"},
    {"It broke on [3 April 2009]. [The following Monday] was dry.", "2009-04-03; 2009-04-06"},
    {"It broke on [3 April 2009] at [5 p.m.] in the rain.", "2009-04-03; 2009-04-03T17:00"},
    {"It broke in [1990]. Help came [five years later].", "1990; 1995"},
    {"It broke in [1990]. Help came in [July of that year].", "1990; 1990-07"},
    {"It broke on [31 January 2012]. Help came [a month later].", "2012-01-31; 2012-02"},
    {"It broke in [1990]. Help came [two days later].", "1990; 1990 APPROX"},
};

GST_START_TEST (test_narrative)
{
  assert_cases (MONDAY, narrative, G_N_ELEMENTS (narrative));
}
GST_END_TEST;

/* The other dates of a document about the past are those of its story. */
GST_START_TEST (test_story)
{
  static const Case cases[] = {
      {"War came on [1 September 1939]. It reached them on [10 May 1940]. The city fell on "
       "[14 June 1940], and the truce of [22 June 1940] held. On [10 September] all was over. "
       "In [January] they left.",
       "1939-09-01; 1940-05-10; 1940-06-14; 1940-06-22; 1940-09-10; 1941-01"},
      {"The club of [1898] won in [1921], [1934] and [1950]. It lost on [Friday].",
       "1898; 1921; 1934; 1950; 2013-05-10"},
  };

  assert_cases (MONDAY, cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

/* A document without a date has values as far as they are known. */
static const Case undated[] = {
    {"It falls on [25 December].", "XXXX-12-25"},
    {"It falls on [29 February].", "XXXX-02-29"},
    {"It falls on [30 February].", "none"},
    {"It falls in [October].", "XXXX-10"},
    {"It falls on [Friday].", "XXXX-WXX-5"},
    {"It falls on [Friday evening].", "XXXX-WXX-5TEV"},
    {"It falls in [the third quarter].", "XXXX-Q3"},
    {"It lasts from [June 23-25].", "XXXX-06-23/XXXX-06-25"},
    {"It begins at [9 a.m.] there.", "T09:00"},
    {"It fell [today].", "PRESENT_REF"},
    {"It fell [yesterday].", "PAST_REF"},
    {"It falls [next week].", "FUTURE_REF"},
    {"It fell in [2009].", "2009"},
    {"LONDON, [10 May 2013] - It fell [yesterday].", "2013-05-10; 2013-05-09"},
};

GST_START_TEST (test_undated)
{
  assert_cases (NULL, undated, G_N_ELEMENTS (undated));
}
GST_END_TEST;

/* The precision of the document's date limits what is known. */
GST_START_TEST (test_coarse_date)
{
  static const Case cases[] = {
      {"It fell [last year].", "2012"},          {"It fell [last week].", "none"},
      {"It fell in [March 2010].", "2010-03"},   {"It fell in [October].", "2013-10"},
      {"It fell on [5 October].", "2013-10-05"},
  };

  assert_cases ("2013", cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

/* The time of the document counts for hours. */
GST_START_TEST (test_time_of_document)
{
  static const Case cases[] = {
      {"It fell [three hours ago] there.", "2013-05-12T23:30"},
      {"It fell [twenty minutes ago] there.", "2013-05-13T02:10"},
      {"It fell [yesterday].", "2013-05-12"},
      {"It fell on [Friday].", "2013-05-10"},
  };

  assert_cases ("2013-05-13T02:30:00+02:00", cases, G_N_ELEMENTS (cases));
}
GST_END_TEST;

/* The date of the document may have any form. */
GST_START_TEST (test_forms_of_published)
{
  static const Case yesterday[] = {{"It fell [yesterday].", "2013-05-09"}};
  static const Case unknown[] = {{"It fell [yesterday].", "PAST_REF"}};
  static const gchar *const forms[] = {
      "2013-05-10T09:30:00.5Z",
      "2013-05-10 09:30",
      "20130510T093000",
      "Fri, 10 May 2013 09:30:00 GMT",
      "10 May 2013",
      "May 10, 2013",
      "Friday, May 10, 2013 9:30 a.m.",
      "Published: 10 May 2013",
      "05/10/2013",
  };

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    assert_cases (forms[i], yesterday, 1);
  assert_cases ("", unknown, 1);
  assert_cases ("last May", unknown, 1);
  assert_cases ("31 February 2013", unknown, 1);
}
GST_END_TEST;

/* The first and the next moment after a date. */
static const Case bounds[] = {
    {"They met on [10 May 2013].", "2013-05-10 2013-05-11"},
    {"They met in [December 2012].", "2012-12-01 2013-01-01"},
    {"They met in [Q3 2012].", "2012-07-01 2012-10-01"},
    {"They met in [2012].", "2012-01-01 2013-01-01"},
    {"They met in [the 1990s].", "1990-01-01 2000-01-01"},
    {"They met [last week].", "2013-05-06 2013-05-13"},
    {"They met [last weekend].", "2013-05-11 2013-05-13"},
    {"They met in [the summer of 2012].", "2012-06-01 2012-09-01"},
    {"They met in [the winter of 2012].", "none"},
    {"They met [between October and December].", "2012-10-01 2013-01-01"},
    {"They met [from 3 to 5 May].", "2013-05-03 2013-05-06"},
    {"They met in [the past two weeks].", "2013-04-29 2013-05-14"},
    {"They will meet in [the next three days].", "2013-05-13 2013-05-17"},
    {"They met at [9 a.m. EDT on Friday] there.", "2013-05-10T09:00-04:00 2013-05-10T09:01-04:00"},
    {"They met at [0930 GMT] there.", "2013-05-13T09:30Z 2013-05-13T09:31Z"},
    {"They met until [midnight] there.", "2013-05-14T00:00 2013-05-14T00:01"},
    {"They met on [Friday evening].", "none"},
    {"They met in [fiscal 2012].", "none"},
    {"They met for [two years].", "none"},
    {"They met [recently].", "none"},
};

GST_START_TEST (test_bounds)
{
  static const gchar *const names[] = {"begin", "until", NULL};
  g_autoptr (NlpFactFinder) finder = date_finder_new (NULL, NLP_DATE_ORDER_AUTO);

  for (gsize i = 0; i < G_N_ELEMENTS (bounds); i++) {
    g_autofree gchar *found = read_dates (finder, MONDAY, bounds[i].text, FALSE, names);

    fail_unless (g_str_equal (found, bounds[i].value), "%s: expected %s, found %s", bounds[i].text,
                 bounds[i].value, found);
  }
}
GST_END_TEST;

static void
assert_order (NlpDateOrder order, const gchar *text, const gchar *expected)
{
  static const gchar *const names[] = {"value", NULL};
  g_autoptr (NlpFactFinder) finder = date_finder_new (NULL, order);
  g_autofree gchar *found = read_dates (finder, MONDAY, text, FALSE, names);

  fail_unless_equals_string (found, expected);
}

/* The order of numbers is that of the option, or that of other dates of the document. */
GST_START_TEST (test_date_order)
{
  assert_order (NLP_DATE_ORDER_AUTO, "Dated [05/10/2013].", "2013-05-10");
  assert_order (NLP_DATE_ORDER_MDY, "Dated [05/10/2013].", "2013-05-10");
  assert_order (NLP_DATE_ORDER_DMY, "Dated [05/10/2013].", "2013-10-05");
  assert_order (NLP_DATE_ORDER_AUTO, "Dated [05/10/2013], changed [20/10/2013].",
                "2013-10-05; 2013-10-20");
  assert_order (NLP_DATE_ORDER_MDY, "Dated [20/10/2013].", "2013-10-20");
  assert_order (NLP_DATE_ORDER_DMY, "Dated [10/20/2013].", "2013-10-20");
}
GST_END_TEST;

/* A date that counts as today is that of documents without their own. */
GST_START_TEST (test_reference)
{
  static const gchar *const names[] = {"value", NULL};
  g_autoptr (NlpFactFinder) finder = date_finder_new ("2020-02-28", NLP_DATE_ORDER_AUTO);
  g_autofree gchar *own = read_dates (finder, MONDAY, "It fell [yesterday].", FALSE, names);
  g_autofree gchar *reference = read_dates (finder, NULL, "It falls [tomorrow].", FALSE, names);

  fail_unless_equals_string (own, "2013-05-12");
  fail_unless_equals_string (reference, "2020-02-29");
}
GST_END_TEST;

static Suite *
values_suite (void)
{
  Suite *suite = suite_create ("datevalues");
  TCase *tcase = tcase_create ("general");

  suite_add_tcase (suite, tcase);
  tcase_add_test (tcase, test_calendar);
  tcase_add_test (tcase, test_weekdays);
  tcase_add_test (tcase, test_relative);
  tcase_add_test (tcase, test_business);
  tcase_add_test (tcase, test_ranges);
  tcase_add_test (tcase, test_durations);
  tcase_add_test (tcase, test_clocks);
  tcase_add_test (tcase, test_holidays);
  tcase_add_test (tcase, test_narrative);
  tcase_add_test (tcase, test_story);
  tcase_add_test (tcase, test_undated);
  tcase_add_test (tcase, test_coarse_date);
  tcase_add_test (tcase, test_time_of_document);
  tcase_add_test (tcase, test_forms_of_published);
  tcase_add_test (tcase, test_bounds);
  tcase_add_test (tcase, test_date_order);
  tcase_add_test (tcase, test_reference);
  return suite;
}

GST_CHECK_MAIN (values)
