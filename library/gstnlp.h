/* gst-nlp: text analysis for GStreamer
 * SPDX-FileCopyrightText: 2026 The gst-nlp authors
 * SPDX-License-Identifier: LGPL-2.1-or-later
 */

#ifndef GST_NLP_H
#define GST_NLP_H

#include "gstnlpprelude.h"
#include "gstnlpversion.h"
#include "gstnlptypes.h"
#include "gstnlpenumtypes.h"
#include "gstnlperror.h"
#include "gstnlpelement.h"
#include "gstnlpnames.h"
#include "gstnlpsentenceparser.h"
#include "gstnlpspan.h"
#include "gstnlpchain.h"
#include "gstnlpdocument.h"
#include "gstnlpconllu.h"
#include "gstnlpjson.h"
#include "gstnlpmeta.h"
#include "gstnlpanalyzer.h"
#include "gstnlpreader.h"
#include "gstnlpannotator.h"

#endif
