import time
from datetime import date

import pytest

from classifyme_desktop.documents import europass, limits, tongues
from classifyme_desktop.documents.refusal import RefusedError

PASSPORT = """<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass" locale="en">
 <DocumentInfo><DocumentType>ECV</DocumentType><LastUpdateDate>2019-02-03T10:00:00.000Z</LastUpdateDate></DocumentInfo>
 <LearnerInfo>
  <Identification>
   <PersonName><FirstName>Jane</FirstName><Surname>Roe</Surname></PersonName>
   <ContactInfo>
    <Address><Contact><AddressLine>1 High Street</AddressLine><PostalCode>N1 7AA</PostalCode>
     <Municipality>London</Municipality><Country><Code>UK</Code><Label>United Kingdom</Label></Country></Contact>
    </Address>
    <Email><Contact>jane.roe@example.org</Contact></Email>
    <TelephoneList><Telephone><Contact>+44 20 7946 0018</Contact><Use><Code>mobile</Code></Use></Telephone>
    </TelephoneList>
    <WebsiteList><Website><Contact>https://jane.example.org</Contact></Website></WebsiteList>
   </ContactInfo>
   <Demographics><Birthdate year="1989" month="--02" day="---03"/>
    <NationalityList><Nationality><Code>UK</Code><Label>British</Label></Nationality></NationalityList></Demographics>
   <Photo><MimeType>image/jpeg</MimeType><Data>ZQPHOTO</Data></Photo>
  </Identification>
  <Headline><Type><Code>job_applied_for</Code></Type><Description><Label>Head Nurse</Label></Description></Headline>
  <WorkExperienceList>
   <WorkExperience><Period><From year="2018" month="--09"/><Current>true</Current></Period>
    <Position><Label>Head Nurse</Label></Position>
    <Activities>&lt;ul&gt;&lt;li&gt;Led a ward &amp;amp; a team&lt;/li&gt;&lt;li&gt;Rotas&lt;/li&gt;&lt;/ul&gt;
    </Activities>
    <Employer><Name>City Hospital</Name><ContactInfo><Address><Contact><Municipality>London</Municipality></Contact>
    </Address></ContactInfo></Employer></WorkExperience>
   <WorkExperience><Period><From year="2015" month="--03" day="---01"/><To year="2018" month="--06"/>
    <Current>false</Current></Period><Position><Label>Nurse</Label></Position>
    <Employer><Name>St. Anne</Name></Employer></WorkExperience>
  </WorkExperienceList>
  <EducationList><Education><Period><From year="2011"/><To year="2014"/></Period><Title>BSc Nursing</Title>
   <Organisation><Name>North College</Name></Organisation><Level><Code>5</Code><Label>Level 6 EQF</Label></Level>
   <Field><Label>Health</Label></Field>
   </Education></EducationList>
  <Skills>
   <Linguistic>
    <MotherTongueList><MotherTongue><Description><Code>en</Code><Label>English</Label></Description></MotherTongue>
    </MotherTongueList>
    <ForeignLanguageList><ForeignLanguage><Description><Code>fr</Code></Description><ProficiencyLevel>
     <Listening>C1</Listening><Reading>C1</Reading><SpokenInteraction>B2</SpokenInteraction>
     <SpokenProduction>B2</SpokenProduction><Writing>B1</Writing></ProficiencyLevel>
     <CertificateList><Certificate><Title>DELF</Title><Level>B2</Level></Certificate></CertificateList>
    </ForeignLanguage></ForeignLanguageList>
   </Linguistic>
   <Communication><Description>Patient talks</Description></Communication>
   <JobRelated><Description>Triage</Description></JobRelated>
   <Computer><Description>&lt;p&gt;Excel, C++&lt;/p&gt;</Description></Computer>
   <Driving><Description><Licence>B</Licence><Licence>C1</Licence></Description></Driving>
  </Skills>
  <AchievementList><Achievement><Title><Code>publications</Code><Label>Publications</Label></Title>
   <Description>On wards, 2019</Description></Achievement></AchievementList>
 </LearnerInfo>
</SkillsPassport>"""

PASSPORT_TEXT = """\
Jane Roe
Head Nurse

Personal information
Address: 1 High Street, N1 7AA London, United Kingdom
Email: jane.roe@example.org
Phone: +44 20 7946 0018
Website: https://jane.example.org
Date of birth: 1989-02-03
Nationality: British
Driving licence: B, C1

Work experience
2018-09 – present Head Nurse, City Hospital
London
- Led a ward & a team
- Rotas
2015-03 – 2018-06 Nurse, St. Anne

Education
2011 – 2014 BSc Nursing, North College
- Health

Languages
English: native
French: B2
DELF, B2

Skills
Digital skills
Excel, C++
Job-related skills
Triage
Communication skills
Patient talks

Publications
On wards, 2019"""

CANDIDATE = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<Candidate xmlns="http://www.europass.eu/1.0" xmlns:oa="http://www.openapplications.org/oagis/9"
 xmlns:eures="http://www.europass_eures.eu/1.0" xmlns:hr="http://www.hr-xml.org/3">
 <CandidatePerson>
  <PersonName><oa:GivenName>Zoé</oa:GivenName><hr:FamilyName>Martin</hr:FamilyName></PersonName>
  <Communication><ChannelCode>Email</ChannelCode><oa:URI>zoe@example.org</oa:URI></Communication>
  <Communication><ChannelCode>Telephone</ChannelCode><CountryDialing>33</CountryDialing>
   <oa:DialNumber>639980011</oa:DialNumber></Communication>
  <Communication><UseCode>home</UseCode><Address type="home"><oa:AddressLine>2 rue Haute</oa:AddressLine>
   <oa:CityName>Lyon</oa:CityName><CountryCode>fr</CountryCode><oa:PostalCode>69001</oa:PostalCode></Address>
  </Communication>
  <NationalityCode>fr</NationalityCode><hr:BirthDate>1990-05-06</hr:BirthDate>
  <PrimaryLanguageCode name="NORMAL">fra</PrimaryLanguageCode>
  <PrimaryLanguageCode name="FREE_TEXT">occitan</PrimaryLanguageCode>
 </CandidatePerson>
 <CandidateProfile languageCode="fr">
  <hr:ExecutiveSummary>&lt;p&gt;Comptable de métier.&lt;/p&gt;</hr:ExecutiveSummary>
  <EmploymentHistory>
   <EmployerHistory><hr:OrganizationName>Mairie de Lyon</hr:OrganizationName>
    <PositionHistory><PositionTitle typeCode="FREETEXT">Comptable</PositionTitle>
     <eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2019-09-01</hr:FormattedDateTime></eures:StartDate>
      <hr:CurrentIndicator>true</hr:CurrentIndicator></eures:EmploymentPeriod>
     <oa:Description>&lt;ul&gt;&lt;li&gt;Bilans&lt;/li&gt;&lt;/ul&gt;</oa:Description><City>Lyon</City><Country>fr</Country>
    </PositionHistory></EmployerHistory>
   <EmployerHistory><hr:OrganizationName>Cabinet Dô</hr:OrganizationName>
    <PositionHistory><PositionTitle>Assistante</PositionTitle>
     <eures:EmploymentPeriod><eures:StartDate><hr:FormattedDateTime>2015-03</hr:FormattedDateTime></eures:StartDate>
      <eures:EndDate><hr:FormattedDateTime>2018</hr:FormattedDateTime></eures:EndDate>
      <hr:CurrentIndicator>false</hr:CurrentIndicator></eures:EmploymentPeriod></PositionHistory></EmployerHistory>
  </EmploymentHistory>
  <EducationHistory><EducationOrganizationAttendance><hr:OrganizationName>IUT Sud</hr:OrganizationName>
   <AttendancePeriod><StartDate><hr:FormattedDateTime>2010-09</hr:FormattedDateTime></StartDate>
    <EndDate><hr:FormattedDateTime>2012-06</hr:FormattedDateTime></EndDate><Ongoing>false</Ongoing></AttendancePeriod>
   <EducationDegree><hr:DegreeName>DUT gestion</hr:DegreeName>
    <OccupationalSkillsCovered>&lt;p&gt;Fiscalité&lt;/p&gt;</OccupationalSkillsCovered></EducationDegree>
  </EducationOrganizationAttendance></EducationHistory>
  <eures:Licenses><eures:License><hr:LicenseTypeCode>B</hr:LicenseTypeCode></eures:License></eures:Licenses>
  <Certifications/>
  <PersonQualifications>
   <PersonCompetency><CompetencyID schemeName="NORMAL">eng</CompetencyID><hr:TaxonomyID>language</hr:TaxonomyID>
    <eures:CompetencyDimension><hr:CompetencyDimensionTypeCode>CEF-Understanding-Listening</hr:CompetencyDimensionTypeCode>
     <eures:Score><hr:ScoreText>B2</hr:ScoreText></eures:Score></eures:CompetencyDimension></PersonCompetency>
  </PersonQualifications>
  <eures:Attachment><oa:EmbeddedData>ZQPHOTO</oa:EmbeddedData></eures:Attachment>
  <Skills><PersonCompetency><hr:TaxonomyID>Digital_Skill</hr:TaxonomyID><hr:CompetencyName>Excel</hr:CompetencyName>
   </PersonCompetency><SkillsGroup><Title>ERP</Title><PersonCompetency><hr:CompetencyName>SAP</hr:CompetencyName>
   </PersonCompetency></SkillsGroup></Skills>
  <Others><Title>Bénévolat</Title><Other><Title>Trésorière</Title>
   <Date><StartDate><hr:FormattedDateTime>2013</hr:FormattedDateTime></StartDate></Date>
   <Description>&lt;p&gt;Club de marche&lt;/p&gt;</Description></Other></Others>
 </CandidateProfile>
</Candidate>"""

CANDIDATE_TEXT = """\
Zoé Martin

Informations personnelles
E-mail : zoe@example.org
Téléphone : +33 639980011
Adresse : 2 rue Haute, 69001 Lyon, FR
Date de naissance : 1990-05-06
Nationalité : FR
Permis de conduire : B

Profil
Comptable de métier.

Expérience professionnelle
2019-09 – aujourd’hui Comptable, Mairie de Lyon
Lyon, FR
- Bilans
2015-03 – 2018 Assistante, Cabinet Dô

Formation
2010-09 – 2012-06 DUT gestion, IUT Sud
Fiscalité

Langues
français : langue maternelle
occitan : langue maternelle
anglais : B2

Compétences
Excel
ERP : SAP

Bénévolat
2013 Trésorière
Club de marche"""


def passport(inside, locale="en"):
    space = "http://europass.cedefop.europa.eu/Europass"
    return f'<SkillsPassport xmlns="{space}" locale="{locale}">{inside}</SkillsPassport>'


def test_the_schema_until_2020_is_read():
    assert europass.text_of(PASSPORT.encode()) == PASSPORT_TEXT


def test_the_schema_since_2020_is_read_with_french_headings():
    assert europass.text_of(CANDIDATE.encode()) == CANDIDATE_TEXT


def test_an_xml_file_that_stands_alone_is_a_document():
    document = europass.read(PASSPORT.encode())
    assert (document.text, document.made_on, document.page_count) == (PASSPORT_TEXT, date(2019, 2, 3), 1)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "iso-8859-1"])
def test_other_encodings_are_read(encoding):
    xml = CANDIDATE.replace("UTF-8", "UTF-8" if encoding == "utf-8-sig" else encoding)
    assert europass.text_of(xml.replace("aujourd’hui", "").encode(encoding)) == CANDIDATE_TEXT


@pytest.mark.parametrize(
    "xml",
    [
        "",
        "<svg/>",
        "europass",
        "<html><body>europass</body></html>",
        '<Candidate xmlns="http://www.example.org/other">europass</Candidate>',
        PASSPORT[:-20],
        PASSPORT.replace("<Skills>", "<Skill>"),
        "<!DOCTYPE SkillsPassport>" + passport("<LearnerInfo/>"),
    ],
)
def test_anything_else_is_not_europass(xml):
    assert europass.text_of(xml.encode()) is None
    with pytest.raises(RefusedError):
        europass.read(xml.encode())


def test_entities_read_no_file_and_do_not_grow(tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("ZQSECRET")
    person = (
        "<LearnerInfo><Identification><PersonName><FirstName>{}</FirstName></PersonName></Identification></LearnerInfo>"
    )
    outside = f'<!DOCTYPE SkillsPassport [<!ENTITY x SYSTEM "{secret.as_uri()}">]>{passport(person.format("&x;"))}'
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    growing = f'<!DOCTYPE SkillsPassport [<!ENTITY a0 "lol">{levels}]>{passport(person.format("&a9;"))}'
    start = time.process_time()
    assert europass.text_of(outside.encode()) is None
    assert europass.text_of(growing.encode()) is None
    # A document type in an encoding in which its mark is hidden from a search of bytes.
    assert europass.text_of(('<?xml version="1.0" encoding="utf-16"?>' + growing).encode("utf-16")) is None
    assert time.process_time() - start < 5.0


def test_depth_and_length_are_bounded(monkeypatch):
    assert europass.text_of(passport("<a>" * 100_000).encode()) is None
    job = "<WorkExperience><Position><Label>Nurse</Label></Position><Activities>{}</Activities></WorkExperience>"
    jobs = job.format("word " * 2_000) * 100
    xml = passport(f"<LearnerInfo><WorkExperienceList>{jobs}</WorkExperienceList></LearnerInfo>").encode()
    assert len(europass.text_of(xml)) <= limits.CHARACTERS
    assert europass.read(xml).incomplete == ("capped",)
    monkeypatch.setattr(limits, "PART_BYTES", len(xml) - 1)
    assert europass.text_of(xml) is None


def test_odd_content_is_passed_over():
    odd = (
        "<LearnerInfo><Identification><ContactInfo><Email>a@example.org</Email></ContactInfo></Identification>"
        "<WorkExperienceList><WorkExperience><Odd/></WorkExperience><WorkExperience><Period>"
        '<From year="20x5" month="--99"/></Period><Position>Cook</Position></WorkExperience></WorkExperienceList>'
        "<!-- a note --><?php x ?></LearnerInfo>"
    )
    assert europass.text_of(passport(odd, "fr").encode()) == (
        "Informations personnelles\nE-mail : a@example.org\n\nExpérience professionnelle\nCook"
    )


def test_one_level_stands_for_several():
    assert tongues.level_of(["C1", "C1", "B2", "B2", "B1"]) == "B2"
    assert tongues.level_of(["c2", "C1"]) == "C1"
    assert tongues.level_of(["", "none"]) == ""
    assert tongues.name_of("GER", is_french=True) == "allemand"
    assert tongues.name_of("Klingon", is_french=False) == "Klingon"
