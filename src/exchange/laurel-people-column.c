/* SPDX-FileCopyrightText: The Laurel authors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/laurel-people-column.h"

#include "exchange/laurel-list-heading.h"
#include "people/laurel-party-entry.h"
#include "people/laurel-party-move.h"

#include <glib/gi18n-lib.h>

/* The columns of a list of people, as one comes in and as one goes out. */

static const char *const FIELDS[LAUREL_PEOPLE_N_COLUMNS] = {
  [LAUREL_PEOPLE_KIND] = "kind",
  [LAUREL_PEOPLE_NAME] = "name",
  [LAUREL_PEOPLE_SHORT_NAME] = "short-name",
  [LAUREL_PEOPLE_ENGLISH_NAME] = "english-name",
  [LAUREL_PEOPLE_FORMER_NAME] = "former-name",
  [LAUREL_PEOPLE_ORGANIZATION] = "organization",
  [LAUREL_PEOPLE_POST] = "post",
  [LAUREL_PEOPLE_PHONE] = "phone",
  [LAUREL_PEOPLE_MAIL] = "mail",
  [LAUREL_PEOPLE_ADDRESS] = "address",
  [LAUREL_PEOPLE_POSTCODE] = "postcode",
  [LAUREL_PEOPLE_CODE] = "code",
  [LAUREL_PEOPLE_NOTE] = "note",
};

/* Which words a heading may have, folded; "p" is a list of persons by that, "o" one
 * of organisations, unless another column says what each row is. */
static const struct {
  LaurelPeopleColumn column;
  char of;
  const char *words;
} HEADINGS[] = {
  { LAUREL_PEOPLE_NAME, 'p', "姓名|人员姓名|联系人|联系人姓名|专家姓名|评委姓名|name|fullname|person|contact|"
                             "contactperson|personname" },
  { LAUREL_PEOPLE_NAME, 'o', "单位名称|名称|机构名称|组织名称|企业名称|公司名称|organisationname|"
                             "organizationname|companyname|nameoforganisation" },
  { LAUREL_PEOPLE_KIND, '\0', "类型|类别|性质|kind|type" },
  { LAUREL_PEOPLE_SHORT_NAME, '\0', "简称|单位简称|shortname|abbreviation" },
  { LAUREL_PEOPLE_ENGLISH_NAME, '\0', "英文名|英文名称|英文|外文名|englishname|english" },
  { LAUREL_PEOPLE_FORMER_NAME, '\0', "曾用名|原名|原名称|曾用名称|formername|formernames|formerly" },
  { LAUREL_PEOPLE_ORGANIZATION, '\0', "单位|工作单位|所在单位|机构|组织|公司|企业|所属单位|organisation|"
                                      "organization|employer|company|institution|affiliation" },
  { LAUREL_PEOPLE_POST, '\0', "职务|职位|职称|职务职称|职务/职称|position|post|jobtitle|title|role" },
  { LAUREL_PEOPLE_PHONE, '\0', "电话|手机|手机号|手机号码|电话号码|联系电话|联系方式|固定电话|phone|telephone|"
                               "mobile|tel|phonenumber|mobilephone" },
  { LAUREL_PEOPLE_MAIL, '\0', "邮箱|电子邮箱|电子邮件|邮件|邮箱地址|mail|email|emailaddress" },
  { LAUREL_PEOPLE_ADDRESS, '\0', "地址|通讯地址|通信地址|联系地址|单位地址|详细地址|address|postaladdress" },
  { LAUREL_PEOPLE_POSTCODE, '\0', "邮编|邮政编码|postcode|zip|zipcode|postalcode" },
  { LAUREL_PEOPLE_CODE, '\0', "统一社会信用代码|社会信用代码|信用代码|统一信用代码|unifiedsocialcreditcode|"
                              "socialcreditcode|creditcode|uscc|code" },
  { LAUREL_PEOPLE_NOTE, '\0', "备注|说明|note|notes|remark|remarks|comment" },
  { LAUREL_PEOPLE_NUMBER, '\0', "序号|编号|序|no|number|nr|#" },
  { LAUREL_PEOPLE_IDENTITY, '\0', "身份证|身份证号|身份证号码|证件号|证件号码|idcard|idnumber|"
                                  "identitycard|identitynumber|idcardnumber" },
};

/* Small letters, no spaces, no punctuation but the slash. */
static char *
fold (const char *heading)
{
  g_autofree char *narrow = g_utf8_normalize (heading, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autofree char *folded = g_utf8_casefold (narrow ? narrow : "", -1);
  GString *kept = g_string_new (NULL);

  for (const char *c = folded; *c != '\0'; c = g_utf8_next_char (c)) {
    gunichar letter = g_utf8_get_char (c);

    if (g_unichar_isalnum (letter) || letter == '/' || letter == '#')
      g_string_append_unichar (kept, letter);
  }

  return g_string_free (kept, FALSE);
}

/**
 * laurel_people_column_read:
 * @heading: a heading, as written
 * @is_person: (inout): whether the list is one of persons, where it tells
 */
LaurelPeopleColumn
laurel_people_column_read (const char *heading, gboolean *is_person)
{
  g_autofree char *folded = fold (heading);

  for (gsize i = 0; *folded != '\0' && i < G_N_ELEMENTS (HEADINGS); i++) {
    if (!laurel_list_heading_has_word (HEADINGS[i].words, folded))
      continue;
    if (HEADINGS[i].of != '\0')
      *is_person = HEADINGS[i].of == 'p';
    return HEADINGS[i].column;
  }

  /* What an exported list says, in whatever language. */
  for (int column = LAUREL_PEOPLE_KIND; column < LAUREL_PEOPLE_N_COLUMNS; column++) {
    g_autofree char *own = fold (laurel_people_column_get_heading ((LaurelPeopleColumn) column));

    if (g_str_equal (own, folded))
      return (LaurelPeopleColumn) column;
  }

  return LAUREL_PEOPLE_UNKNOWN;
}

/* Returns: (nullable): what commands call it */
const char *
laurel_people_column_get_field (LaurelPeopleColumn column)
{
  g_return_val_if_fail ((guint) column < LAUREL_PEOPLE_N_COLUMNS, NULL);

  return FIELDS[column];
}

/* What stands above it in a list that goes out. */
const char *
laurel_people_column_get_heading (LaurelPeopleColumn column)
{
  g_return_val_if_fail ((guint) column < LAUREL_PEOPLE_N_COLUMNS, NULL);

  return FIELDS[column] ? laurel_party_field_get_label (FIELDS[column]) : "";
}

static char *
dup_former (GPtrArray *names)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; names != NULL && i < names->len; i++)
    if (g_strcmp0 (laurel_party_entry_get_kind (names->pdata[i]), "former") == 0)
      g_string_append_printf (all, "%s%s", all->len > 0 ? "; " : "",
                              laurel_party_entry_get_text (names->pdata[i]));

  return g_string_free (all, FALSE);
}

/**
 * laurel_people_column_dup_cell:
 * @column: a column of a list that goes out
 * @party: a person or an organisation
 * @names: (nullable) (element-type LaurelPartyEntry): its other names
 *
 * Returns: (transfer full): what stands in the column for it, "" for nothing
 */
char *
laurel_people_column_dup_cell (LaurelPeopleColumn column, LaurelParty *party, GPtrArray *names)
{
  const char *field = laurel_people_column_get_field (column);
  const char *text;

  g_return_val_if_fail (field != NULL, NULL);

  if (column == LAUREL_PEOPLE_KIND)
    return g_strdup (g_str_equal (laurel_party_get_kind (party), "person") ? _("Person")
                                                                          : _("Organisation"));
  if (column == LAUREL_PEOPLE_FORMER_NAME)
    return dup_former (names);

  text = laurel_party_get_text (party, field);

  return g_strdup (text ? text : "");
}
